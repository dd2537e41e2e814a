package org.partnersegments.rest.request;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;

/**
 * The parameter {@code fields} of a list, or the property {@code fields} of a body: which
 * properties the items of the answer have.
 */
public final class ItemFields {

  private static final String FILTER = "fields";

  @JsonFilter(FILTER)
  private interface Filtered {}

  private final List<String> names;
  private final ObjectMapper mapper;

  /**
   * @param item the document of an item, whose properties callers can choose
   */
  public ItemFields(Class<? extends Record> item) {
    names = Arrays.stream(item.getRecordComponents()).map(RecordComponent::getName).toList();
    mapper = JsonConfiguration.MAPPER.copy().addMixIn(item, Filtered.class);
  }

  /** The properties that a caller chose. */
  public final class Chosen {

    private final Set<String> chosen;

    private Chosen(Set<String> chosen) {
      this.chosen = chosen;
    }

    /** Whether the caller named none, and so gets what is usual. */
    public boolean isUsual() {
      return chosen.isEmpty();
    }

    /** Whether the caller named this property. */
    public boolean name(String property) {
      return chosen.contains(property);
    }

    /** The answer with a page whose items have only the chosen properties. */
    public Response answer(Record page) {
      if (chosen.isEmpty()) {
        return Response.ok(page).build();
      }
      try {
        return Response.ok(
                mapper
                    .writer(
                        new SimpleFilterProvider()
                            .addFilter(FILTER, SimpleBeanPropertyFilter.filterOutAllExcept(chosen)))
                    .writeValueAsBytes(page),
                MediaType.APPLICATION_JSON_TYPE)
            .build();
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Reads the parameter.
   *
   * @param lists names separated by commas; empty if the parameter is missing
   * @throws ProblemException 400 if a name is unknown, or if there are more names than properties
   */
  public Chosen inQuery(List<String> lists) {
    List<String> given =
        lists.stream().flatMap(list -> Arrays.stream(list.split(",", -1))).toList();
    for (String name : QueryParameters.atMost(names.size(), FILTER, given)) {
      if (!names.contains(name)) {
        throw ProblemException.parameter(FILTER, ErrorCode.UNKNOWN_VALUE, unknown(name));
      }
    }
    return new Chosen(new LinkedHashSet<>(given));
  }

  /**
   * Reads the property of a body.
   *
   * @throws ProblemException 400 if the list is empty, or a name is unknown
   */
  public Chosen inBody(@Nullable List<@Nullable String> given) {
    Set<String> chosen = new LinkedHashSet<>();
    if (given == null) {
      return new Chosen(chosen);
    }
    if (given.isEmpty()) {
      throw ProblemException.body("/fields", ErrorCode.REQUIRED, "Name at least one property.");
    }
    for (int i = 0; i < given.size(); i++) {
      String name = given.get(i);
      if (name == null || !names.contains(name)) {
        throw ProblemException.body("/fields/" + i, ErrorCode.UNKNOWN_VALUE, unknown(name));
      }
      chosen.add(name);
    }
    return new Chosen(chosen);
  }

  /** The names of all properties. */
  public List<String> names() {
    return names;
  }

  private String unknown(@Nullable String name) {
    return "Unknown property"
        + (name == null || name.isEmpty() ? "" : " \"" + name + "\"")
        + ". Use "
        + names.stream().collect(Collectors.joining(", "))
        + ".";
  }
}
