"""The ten jobs with the generated Python client."""

import json
import os

from partner_segments import (
    ApiClient,
    ApiException,
    Condition,
    ConditionGroup,
    Configuration,
    ContractChanges,
    ContractLine,
    ContractStage,
    ContractUpdate,
    FieldCondition,
    GrantInput,
    GroupChanges,
    MembershipCheckInput,
    PartnerContracts,
    PartnerDataApi,
    PartnerGroupLine,
    PartnerGroups,
    PartnerLine,
    PartnerUpdateLine,
    PreviewInput,
    ProgramInput,
    ProgramsApi,
    ProspectingStage,
    SegmentInput,
    SegmentsApi,
    SyncLine,
    TemplateTermLine,
)

API = os.environ["API"]
PROGRAM = os.environ["PROGRAM"]
PARTNERS = 20_000
LINES = 5_000
MEMBERS = PARTNERS // 4


def client(user):
    return ApiClient(Configuration(host=API, username=user, password=user))


programs = ProgramsApi(client("admin"))
data = PartnerDataApi(client("sync"))
managed = SegmentsApi(client("manager"))
viewed = SegmentsApi(client("viewer"))

# Create a program, and grant roles.
programs.put_program(PROGRAM, ProgramInput(name="Python", timeZone="Europe/Berlin"))
for role in ("sync", "manager", "viewer"):
    programs.put_grant(role, PROGRAM, GrantInput(roles=[role]))


# Push 20,000 partners.
def partner(number):
    contract = ContractLine(
        contractId=f"S-{number}", stage=ContractStage.JOINED, templateTerm="42", startDate="2026-01-01"
    )
    return SyncLine(
        PartnerLine(
            type="partner",
            partnerId=str(number),
            name=f"Partner {number}",
            prospectingStage=ProspectingStage.NEW,
            groups=["17"] if number % 4 == 0 else [],
            contracts=[contract] if number % 2 == 0 else [],
        )
    )


data.sync(
    PROGRAM,
    [
        SyncLine(PartnerGroupLine(type="partnerGroup", id="17", name="Coupon sites")),
        SyncLine(TemplateTermLine(type="templateTerm", id="42", name="Standard 2026")),
    ],
)
for first in range(1, PARTNERS, LINES):
    report = data.sync(PROGRAM, [partner(number) for number in range(first, first + LINES)])
    assert report.errors == [], report.errors
    assert report.created == LINES


# Change partner 3 and back. What a line does not name stays.
def update(**changes):
    return SyncLine(PartnerUpdateLine(type="partnerUpdate", partnerId="3", **changes))


joined_3 = ContractUpdate(contractId="S-3", stage=ContractStage.JOINED)
updates = [
    update(prospectingStage=None, groups=PartnerGroups(GroupChanges(add=["17"], remove=[]))),
    update(prospectingStage=ProspectingStage.NEW, groups=PartnerGroups(["17", "17"])),
    update(groups=PartnerGroups([]), contracts=PartnerContracts(ContractChanges(update=[joined_3], remove=[]))),
    update(contracts=PartnerContracts([])),
    update(contracts=PartnerContracts(ContractChanges(update=[], remove=["S-3"]))),
]
report = data.sync(PROGRAM, updates, create=False)
assert report.errors == [], report.errors
assert (report.updated, report.unchanged) == (4, 1), report

# Create a segment of nested groups.
joined = FieldCondition(field="contractStage", operator="isAnyOf", values=["JOINED"])
grouped = FieldCondition(field="partnerGroup", operator="isSet")
condition = Condition(
    ConditionGroup(
        match="all",
        conditions=[
            Condition(ConditionGroup(match="all", on="sameContract", conditions=[Condition(joined)])),
            Condition(ConditionGroup(match="none", conditions=[Condition(grouped)])),
        ],
    )
)
answer = managed.create_segment_with_http_info(
    PROGRAM, SegmentInput(name="Joined, no coupons", condition=condition)
)
assert answer.status_code == 201
assert "etag" in {name.lower() for name in answer.headers}
segment = answer.data

# Preview it.
preview = viewed.preview_condition(PROGRAM, PreviewInput(condition=segment.condition, nodes=True))
assert (preview.count, preview.total, len(preview.nodes)) == (MEMBERS, PARTNERS, 5)

# Read all pages.
members = set()
after = None
while True:
    page = viewed.list_segment_partners(segment.id, PROGRAM, after=after, limit=500, sort="partnerId")
    members.update(item.partner_id for item in page.items)
    assert page.items[0].contracts[0].stage == ContractStage.JOINED
    after = page.next
    if after is None:
        break
assert len(members) == MEMBERS

# Export it.
csv = viewed.export_segment_partners_as_csv(segment.id, PROGRAM, sort="partnerId")
assert len(csv.rstrip().split("\r\n")) == MEMBERS + 1
lines = bytes(viewed.export_segment_partners(segment.id, PROGRAM, sort="partnerId")).decode().rstrip().split("\n")
assert len(lines) == MEMBERS + 1
assert json.loads(lines[-1])["count"] == MEMBERS

# Check 1,000 partners.
ids = [str(number) for number in range(PARTNERS - 899, PARTNERS + 101)]
check = viewed.check_segment_partners(segment.id, PROGRAM, MembershipCheckInput(partnerIds=ids))
assert (len(check.members), len(check.non_members), len(check.unknown)) == (225, 675, 100)

# Explain one.
explanation = viewed.explain_segment_partner(segment.id, "2", PROGRAM)
assert explanation.member
assert explanation.explanation.conditions[0].decided_by.contracts[0].contract_id == "S-2"


# Change it in spite of a conflict.
def change(read, name):
    changed = SegmentInput(name=name, description="For the newsletter", condition=read.condition)
    return managed.change_segment(read.id, PROGRAM, f'"{read.version}"', changed)


assert change(segment, segment.name).version == 2
try:
    change(segment, "Other")
    raise AssertionError("the conflict was not noticed")
except ApiException as conflict:
    assert conflict.status == 412
again = change(managed.get_segment(segment.id, PROGRAM), "Other")
assert again.name == "Other"
assert again.summary == segment.summary

# Repeat a request after 503: urllib3 does it by itself, after Retry-After.
sizes = viewed.get_segment_sizes(PROGRAM, [str(segment.id)])
assert sizes.sizes[0].count == MEMBERS
