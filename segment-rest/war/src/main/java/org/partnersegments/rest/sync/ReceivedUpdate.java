package org.partnersegments.rest.sync;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.sync.line.InvalidLineException;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.PartnerUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractsDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.GroupsDraft;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/**
 * A line that changes a partner. It is read from the tree of its JSON, because in it null means
 * something else than an absent property.
 */
final class ReceivedUpdate {

  static final String TYPE = "partnerUpdate";

  private ReceivedUpdate() {}

  /** Reads a value of JSON at a place of the line. */
  private interface Reader<T> {
    @Nullable T read(JsonNode value, String at) throws InvalidLineException;
  }

  /** Whether the line is of this type. Says no if the line is not well-formed. */
  static boolean is(byte[] line, int start) throws IOException {
    try (JsonParser json =
        JsonConfiguration.MAPPER.createParser(line, start, line.length - start)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        if (name.equals("type")) {
          return TYPE.equals(json.nextTextValue());
        }
        json.nextToken();
        json.skipChildren();
      }
      return false;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Reads a line of this type.
   *
   * @throws InvalidLineException at the first value of a wrong type, or unknown property
   */
  static PartnerUpdateDraft read(JsonNode line) throws InvalidLineException {
    String partnerId = null;
    NewValue<String> name = null;
    NewValue<String> stage = null;
    GroupsDraft groups = null;
    ContractsDraft contracts = null;
    for (Map.Entry<String, JsonNode> property : line.properties()) {
      JsonNode value = property.getValue();
      String at = pointer("", property.getKey());
      switch (property.getKey()) {
        case "type" -> {
          // It is known.
        }
        case "partnerId" -> partnerId = text(value, at);
        case "name" -> name = newText(value, at);
        case "prospectingStage" -> stage = newText(value, at);
        case "groups" -> groups = groups(value, at);
        case "contracts" -> contracts = contracts(value, at);
        default -> throw unknown(property.getKey(), at);
      }
    }
    return new PartnerUpdateDraft(partnerId, name, stage, groups, contracts);
  }

  private static GroupsDraft groups(JsonNode groups, String at) throws InvalidLineException {
    if (!groups.isObject()) {
      return new GroupsDraft(
          list(groups, at, ReceivedUpdate::text, "a list or an object"), List.of(), List.of());
    }
    List<@Nullable String> add = List.of();
    List<@Nullable String> remove = List.of();
    for (Map.Entry<String, JsonNode> property : groups.properties()) {
      String place = pointer(at, property.getKey());
      switch (property.getKey()) {
        case "add" -> add = texts(property.getValue(), place);
        case "remove" -> remove = texts(property.getValue(), place);
        default -> throw unknown(property.getKey(), place);
      }
    }
    return new GroupsDraft(null, add, remove);
  }

  private static ContractsDraft contracts(JsonNode contracts, String at)
      throws InvalidLineException {
    if (!contracts.isObject()) {
      return new ContractsDraft(
          list(contracts, at, ReceivedUpdate::contract, "a list or an object"),
          List.of(),
          List.of());
    }
    List<@Nullable ContractUpdateDraft> update = List.of();
    List<@Nullable String> remove = List.of();
    for (Map.Entry<String, JsonNode> property : contracts.properties()) {
      String place = pointer(at, property.getKey());
      switch (property.getKey()) {
        case "update" ->
            update = list(property.getValue(), place, ReceivedUpdate::contractUpdate, "a list");
        case "remove" -> remove = texts(property.getValue(), place);
        default -> throw unknown(property.getKey(), place);
      }
    }
    return new ContractsDraft(null, update, remove);
  }

  /** A whole contract: null counts as absent. */
  private static @Nullable ContractDraft contract(JsonNode contract, String at)
      throws InvalidLineException {
    ContractUpdateDraft given = contractUpdate(contract, at);
    return given == null
        ? null
        : new ContractDraft(
            given.contractId(),
            value(given.stage()),
            value(given.templateTerm()),
            value(given.startDate()),
            value(given.endDate()));
  }

  private static @Nullable String value(@Nullable NewValue<String> given) {
    return given == null ? null : given.value();
  }

  private static @Nullable ContractUpdateDraft contractUpdate(JsonNode contract, String at)
      throws InvalidLineException {
    if (contract.isNull()) {
      return null;
    }
    if (!contract.isObject()) {
      throw wrongType(at, "an object");
    }
    String id = null;
    NewValue<String> stage = null;
    NewValue<String> term = null;
    NewValue<String> start = null;
    NewValue<String> end = null;
    for (Map.Entry<String, JsonNode> property : contract.properties()) {
      JsonNode value = property.getValue();
      String place = pointer(at, property.getKey());
      switch (property.getKey()) {
        case "contractId" -> id = text(value, place);
        case "stage" -> stage = newText(value, place);
        case "templateTerm" -> term = newText(value, place);
        case "startDate" -> start = newText(value, place);
        case "endDate" -> end = newText(value, place);
        default -> throw unknown(property.getKey(), place);
      }
    }
    return new ContractUpdateDraft(id, stage, term, start, end);
  }

  private static List<@Nullable String> texts(JsonNode list, String at)
      throws InvalidLineException {
    return list(list, at, ReceivedUpdate::text, "a list");
  }

  /** The entries of a list; none if it is null. */
  private static <T> List<@Nullable T> list(
      JsonNode list, String at, Reader<T> reader, String expected) throws InvalidLineException {
    if (!list.isArray() && !list.isNull()) {
      throw wrongType(at, expected);
    }
    List<@Nullable T> entries = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      entries.add(reader.read(list.get(i), at + "/" + i));
    }
    return entries;
  }

  private static NewValue<String> newText(JsonNode value, String at) throws InvalidLineException {
    return new NewValue<>(text(value, at));
  }

  private static @Nullable String text(JsonNode value, String at) throws InvalidLineException {
    if (!value.isTextual() && !value.isNull()) {
      throw wrongType(at, "a string");
    }
    return value.textValue();
  }

  private static String pointer(String at, String property) {
    return at + "/" + property.replace("~", "~0").replace("/", "~1");
  }

  private static InvalidLineException wrongType(String at, String expected) {
    return new InvalidLineException(
        List.of(new Fault(at, ErrorCode.WRONG_TYPE, "Expected " + expected + ".")));
  }

  private static InvalidLineException unknown(String property, String at) {
    return new InvalidLineException(
        List.of(
            new Fault(at, ErrorCode.UNKNOWN_PROPERTY, "Unknown property \"" + property + "\".")));
  }
}
