package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.program.Permission;
import org.partnersegments.program.Role;
import org.partnersegments.rest.RestApplication;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemHelp;
import org.partnersegments.rest.request.CallerSlots;
import org.partnersegments.rest.request.Revalidated;
import org.partnersegments.rest.request.Streamed;
import org.partnersegments.rest.security.Anonymous;
import org.partnersegments.vocabulary.ErrorCode;

/**
 * The errors and the roles of an operation. They follow from its address, its caller and its body,
 * and from the annotations of the method.
 */
final class OpenApiErrors {

  /** The property with the codes of a response's problems. */
  private static final String CODES = "x-problems";

  /** The property with the roles of which the caller needs one in the program. */
  private static final String ROLES = "x-roles";

  private static final String REFERENCE = "#/components/responses/";
  private static final String OTHER = "other";

  /** The tag about problems. */
  private static final String PROBLEMS = "Problems";

  private static final String HELP =
      "/partner-segments" + RestApplication.PATH + "/" + ProblemHelp.PATH + "/";

  private final ObjectNode shared;

  /**
   * @param shared the responses that operations refer to; this class adds to them
   */
  OpenApiErrors(ObjectNode shared) {
    this.shared = shared;
    content(shared.putObject(OTHER).put("description", "Any other error."));
  }

  /** Adds the codes, with causes and remedies, to the description of the tag about problems. */
  static void explainCodes(JsonNode tags) {
    String codes =
        "\n\nThe last part of the `type` of a problem is its code. The responses of each operation list"
            + " the codes, with causes and remedies. Later versions may add problems and codes: treat"
            + " a problem that you do not know by its status.\n\n## Codes of errors\n\n"
            + "The `code` of an item of `errors`, in a problem or in the result of a sync:\n\n"
            + Arrays.stream(ErrorCode.values())
                .map(code -> explained(code.id(), code.cause(), code.remedy()))
                .collect(Collectors.joining("\n"))
            + "\n\n## Codes of warnings\n\nThe `code` of an item of `warnings` in a preview:\n\n"
            + Arrays.stream(Warning.Code.values())
                .map(code -> explained(code.id(), code.cause(), code.remedy()))
                .collect(Collectors.joining("\n"));
    for (JsonNode tag : tags) {
      if (tag.path("name").asText().equals(PROBLEMS)) {
        ((ObjectNode) tag).put("description", tag.path("description").asText() + codes);
      }
    }
  }

  private static String explained(String code, String cause, String remedy) {
    return "- `" + code + "`: " + cause + " " + remedy;
  }

  /** Adds to an operation the errors that its method may answer. */
  void describe(
      ObjectNode operation,
      String httpMethod,
      boolean onPath,
      Method method,
      Set<Permission> needed) {
    roles(operation, method, needed);
    ObjectNode responses = (ObjectNode) operation.get("responses");
    if (method.isAnnotationPresent(Revalidated.class)) {
      revalidated(responses);
    }
    problems(operation, httpMethod, onPath, method).stream()
        .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
        .forEach(
            (status, types) ->
                responses.putObject("" + status).put("$ref", REFERENCE + shared(status, types)));
    responses.putObject("default").put("$ref", REFERENCE + OTHER);
  }

  private static void revalidated(ObjectNode responses) {
    header((ObjectNode) responses.get("200"), "ETag", "Send it as `If-None-Match` the next time.");
    ((ObjectNode) responses.at("/200/headers/ETag")).put("required", true);
    responses
        .putObject("304")
        .put("description", "The same as the answer with the `ETag` in `If-None-Match`.");
  }

  private static void roles(ObjectNode operation, Method method, Set<Permission> needed) {
    if (!needed.isEmpty()) {
      ArrayNode names = operation.putArray(ROLES);
      Arrays.stream(Role.values())
          .filter(role -> needed.stream().allMatch(role::allows))
          .forEach(role -> names.add(role.id()));
    }
    if (method.getDeclaringClass().isAnnotationPresent(Anonymous.class)) {
      operation.putArray("security");
    }
  }

  private static Set<ProblemType> problems(
      ObjectNode operation, String httpMethod, boolean onPath, Method method) {
    Set<ProblemType> problems =
        EnumSet.of(
            ProblemType.INVALID,
            ProblemType.BAD_REQUEST,
            ProblemType.INTERNAL,
            ProblemType.TIMEOUT,
            ProblemType.UNAVAILABLE);
    if (!method.getDeclaringClass().isAnnotationPresent(Anonymous.class)) {
      problems.add(ProblemType.UNAUTHENTICATED);
    }
    if (operation.has(ROLES) && operation.get(ROLES).size() < Role.values().length) {
      problems.add(ProblemType.NOT_ALLOWED);
    }
    if (!httpMethod.equals("get")) {
      problems.add(ProblemType.CROSS_SITE);
    }
    if (onPath) {
      problems.add(ProblemType.NOT_FOUND);
    }
    if (isNegotiated(method)) {
      problems.add(ProblemType.NOT_ACCEPTABLE);
    }
    if (operation.has("requestBody")) {
      problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      if (!method.isAnnotationPresent(Streamed.class)) {
        problems.add(ProblemType.MALFORMED_JSON);
        problems.add(ProblemType.TOO_LARGE);
      }
    }
    if (Arrays.stream(method.getParameters()).anyMatch(OpenApiErrors::isIfMatch)) {
      problems.add(ProblemType.PRECONDITION_REQUIRED);
      problems.add(ProblemType.VERSION_MISMATCH);
    }
    if (method.isAnnotationPresent(MayAnswer.class)) {
      problems.addAll(List.of(method.getAnnotation(MayAnswer.class).value()));
    }
    return problems;
  }

  private static boolean isNegotiated(Method method) {
    Produces types =
        method.isAnnotationPresent(Produces.class)
            ? method.getAnnotation(Produces.class)
            : method.getDeclaringClass().getAnnotation(Produces.class);
    return types != null && !List.of(types.value()).contains(MediaType.WILDCARD);
  }

  private static boolean isIfMatch(Parameter parameter) {
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    return header != null && header.value().equals("If-Match");
  }

  /** The name of the response for all operations with these problems. */
  private String shared(int status, List<ProblemType> types) {
    String name = types.stream().map(ProblemType::code).collect(Collectors.joining("."));
    if (!shared.has(name)) {
      describe(shared.putObject(name), status, types);
    }
    return name;
  }

  private static void describe(ObjectNode response, int status, List<ProblemType> types) {
    response.put(
        "description",
        types.stream()
            .map(
                type ->
                    String.join(
                        " ",
                        "- " + type.title() + ": `" + type.code() + "`.",
                        type.cause(),
                        type.remedy()))
            .collect(Collectors.joining("\n")));
    if (types.contains(ProblemType.VERSION_MISMATCH)) {
      header(response, "ETag", "The current version.");
    }
    if (types.contains(ProblemType.BUSY)) {
      header(response, CallerSlots.POLICY_HEADER, "For syncs and exports: " + CallerSlots.POLICY);
      header(response, CallerSlots.LEFT_HEADER, "For syncs and exports: " + CallerSlots.LEFT);
    }
    if (types.contains(ProblemType.UNAVAILABLE)) {
      header(
          response,
          "Retry-After",
          types.contains(ProblemType.BUSY)
              ? "For `busy` and `unavailable`: the seconds to wait."
              : "For `unavailable`: the seconds to wait.");
    }
    ObjectNode content = content(response);
    ObjectNode examples = content.putObject("examples");
    for (ProblemType type : types) {
      examples
          .putObject(type.code())
          .putObject("value")
          .put("type", type.type())
          .put("title", type.title())
          .put("status", status)
          .put("help", HELP + type.code());
    }
    ArrayNode codes = response.putArray(CODES);
    types.forEach(type -> codes.add(type.code()));
  }

  private static void header(ObjectNode response, String name, String description) {
    response
        .withObject("/headers")
        .putObject(name)
        .put("description", description)
        .putObject("schema")
        .put("type", "string");
  }

  private static ObjectNode content(ObjectNode response) {
    ObjectNode content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    return content;
  }
}
