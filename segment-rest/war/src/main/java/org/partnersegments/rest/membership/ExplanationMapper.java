package org.partnersegments.rest.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.partnersegments.api.membership.ExplainInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.ExplanationDto.DecidedByDto;
import org.partnersegments.api.membership.ExplanationDto.ExplainedConditionDto;
import org.partnersegments.api.membership.ExplanationDto.ExplainedContractDto;
import org.partnersegments.api.membership.ExplanationDto.KeptOutDto;
import org.partnersegments.api.membership.ExplanationsDto;
import org.partnersegments.api.partner.PartnerDto.ReferenceDto;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.DecidedBy;
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.Explanation.KeptOut;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.segment.membership.ExplanationRequest;
import org.partnersegments.segment.membership.PartnerExplanation;
import org.partnersegments.segment.membership.PartnerExplanations;
import org.partnersegments.segment.words.ExplanationNames;

/**
 * Maps explanations to documents. Of each list, a document has the first elements and the number of
 * all. A document names the properties of every kind of node; the methods below list those that a
 * kind has.
 */
@Mapper(config = MappingRules.class, uses = ConditionMapper.class)
interface ExplanationMapper {

  String IF_ANY = "ifAny";

  ExplanationRequest request(ExplainInput input);

  default ExplanationDto explanation(PartnerExplanation explained) {
    return explanation(explained, explained.names());
  }

  default ExplanationsDto explanations(PartnerExplanations explained) {
    return new ExplanationsDto(
        explained.revision(),
        explained.items().stream().map(this::explanation).toList(),
        explained.unknown());
  }

  @Mapping(target = "member", source = "explanation.root.holds")
  @Mapping(target = "explanation", source = "explanation.root")
  @Mapping(target = "keptOutBy", source = "explanation.keptOutBy")
  ExplanationDto explanation(PartnerExplanation explained, @Context ExplanationNames names);

  @Mapping(target = "words", source = "condition")
  @Mapping(target = "contracts", qualifiedByName = IF_ANY)
  @Mapping(target = "contractCount", source = "contracts", qualifiedByName = IF_ANY)
  KeptOutDto keptOut(KeptOut kept, @Context ExplanationNames names);

  default ExplainedConditionDto node(Explained node, @Context ExplanationNames names) {
    return node.condition()
        .fold(
            group -> group(node, group, names),
            leaf -> leaf(node, leaf, leaf.values().written().stream().distinct().toList(), names));
  }

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "holds", source = "node.holds")
  @Mapping(target = "words", source = "group")
  @Mapping(target = "match", source = "group.match")
  @Mapping(target = "on", source = "group.onSameContract", qualifiedByName = "on")
  @Mapping(target = "conditions", source = "node.conditions")
  @Mapping(target = "decidedBy", source = "node.decidedBy")
  ExplainedConditionDto group(Explained node, Group group, @Context ExplanationNames names);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "holds", source = "node.holds")
  @Mapping(target = "words", source = "leaf")
  @Mapping(target = "field", source = "leaf.field")
  @Mapping(target = "operator", source = "leaf.operator")
  @Mapping(target = "values", source = "values", qualifiedByName = IF_ANY)
  @Mapping(target = "valueCount", source = "values", qualifiedByName = IF_ANY)
  @Mapping(target = "decidedBy", source = "node.decidedBy")
  ExplainedConditionDto leaf(
      Explained node, FieldCondition leaf, List<String> values, @Context ExplanationNames names);

  default @Nullable DecidedByDto decidedBy(
      @Nullable DecidedBy decidedBy, @Context ExplanationNames names) {
    return decidedBy == null
        ? null
        : decidedBy.fold(
            new DecidedBy.Cases<>(
                contracts -> contracts(contracts, names),
                oneContract -> oneContract(oneContract, names),
                groups -> groups(groups, names),
                allGroups -> allGroups(allGroups, names),
                this::value));
  }

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "contracts", source = "contracts")
  @Mapping(target = "contractCount", source = "contracts")
  DecidedByDto contracts(DecidedBy.Contracts decidedBy, @Context ExplanationNames names);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "contracts", source = "contracts")
  @Mapping(target = "contractCount", source = "contracts")
  @Mapping(target = "contract", source = "contract")
  DecidedByDto oneContract(DecidedBy.OneContract decidedBy, @Context ExplanationNames names);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "groups", source = "groups")
  @Mapping(target = "groupCount", source = "groups")
  DecidedByDto groups(DecidedBy.Groups decidedBy, @Context ExplanationNames names);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "groups", source = "groups")
  @Mapping(target = "groupCount", source = "groups")
  @Mapping(target = "missingGroups", source = "missingGroups")
  @Mapping(target = "missingGroupCount", source = "missingGroups")
  DecidedByDto allGroups(DecidedBy.AllGroups decidedBy, @Context ExplanationNames names);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "value", source = "value")
  DecidedByDto value(DecidedBy.Value decidedBy);

  default List<ExplainedContractDto> contracts(
      List<ContractFacts> all, @Context ExplanationNames names) {
    return ExplanationNames.shown(all).stream().map(one -> contract(one, names)).toList();
  }

  ExplainedContractDto contract(ContractFacts contract, @Context ExplanationNames names);

  default @Nullable ReferenceDto term(@Nullable String id, @Context ExplanationNames names) {
    Reference term = names.term(id);
    return term == null ? null : reference(term);
  }

  default List<ReferenceDto> groups(List<String> all, @Context ExplanationNames names) {
    return ExplanationNames.shown(all).stream().map(id -> reference(names.group(id))).toList();
  }

  ReferenceDto reference(Reference reference);

  default Integer count(List<?> all) {
    return all.size();
  }

  @Named(IF_ANY)
  default @Nullable List<String> shownIfAny(List<String> all) {
    return all.isEmpty() ? null : ExplanationNames.shown(all);
  }

  @Named(IF_ANY)
  default @Nullable Integer countIfAny(List<String> all) {
    return all.isEmpty() ? null : all.size();
  }

  default String words(Condition condition, @Context ExplanationNames names) {
    return names.words(condition);
  }

  default String id(Match match) {
    return match.id();
  }

  default String id(Field field) {
    return field.id();
  }

  default String id(Operator operator) {
    return operator.id();
  }

  @Named("on")
  default @Nullable String on(boolean sameContract) {
    return sameContract ? Group.SAME_CONTRACT : null;
  }
}
