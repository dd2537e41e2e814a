"""Reads and writes back a condition of a kind that the Python client does not know."""

import os

from partner_segments_lenient import (
    ApiClient,
    Condition,
    Configuration,
    GrantInput,
    ProgramInput,
    ProgramsApi,
    SegmentInput,
    SegmentsApi,
)

PROGRAM = os.environ["PROGRAM"]
api = ApiClient(Configuration(host=os.environ["API"], username="admin", password="admin"))
programs = ProgramsApi(api)
segments = SegmentsApi(api)

programs.put_program(PROGRAM, ProgramInput(name="Later", timeZone="UTC"))
programs.put_grant("viewer", PROGRAM, GrantInput(roles=["viewer"]))
condition = Condition(match="none", conditions=[Condition(field="partnerGroup", operator="isSet")])
created = segments.create_segment(PROGRAM, SegmentInput(name="Later", condition=condition))
read = segments.get_segment(created.id, PROGRAM)
assert read.name == "Later"
assert len(read.condition.conditions) == 2
assert read.condition.conditions[0].var_field == "partnerGroup"
assert read.condition.conditions[1].additional_properties == {"inSegment": "42"}
changed = segments.change_segment(
    read.id, PROGRAM, f'"{read.version}"', SegmentInput(name="Renamed", condition=read.condition)
)
assert changed.name == "Renamed"
assert changed.summary == read.summary
