package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.partnersegments.client.PartnerSegments;

/**
 * For each operation of the OpenAPI document, and each media type of its answers, the client has
 * exactly one method with the same parameters and the same result.
 */
class ClientContractTest {

  /** Only browsers log in. Other systems send their credentials with each call. */
  private static final Set<String> NOT_FOR_SYSTEMS = Set.of("/session");

  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final String FOR_PEOPLE = "text/html";

  /** The types of the document, by Java type. */
  private static final Map<String, String> TYPES =
      Map.of(
          "String", "string",
          "long", "integer",
          "Integer", "integer",
          "Boolean", "boolean",
          "List", "array");

  @Test
  void eachOperationIsOneMethod() throws IOException {
    assertEquals(
        lines(documented()), lines(Arrays.stream(operations()).map(ClientContractTest::of)));
  }

  private static String lines(Stream<String> operations) {
    return String.join("\n", operations.sorted().toList());
  }

  private static Method[] operations() {
    return Arrays.stream(PartnerSegments.class.getMethods())
        .filter(method -> !method.getName().equals("close"))
        .toArray(Method[]::new);
  }

  // The operations in the document.

  private static Stream<String> documented() throws IOException {
    JsonNode document;
    try (InputStream in = OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT)) {
      document = new ObjectMapper().readTree(in);
    }
    return document.path("paths").properties().stream()
        .filter(path -> !NOT_FOR_SYSTEMS.contains(path.getKey()))
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .flatMap(
                        operation ->
                            documented(operation.getKey(), path.getKey(), operation.getValue())));
  }

  private static Stream<String> documented(String method, String path, JsonNode operation) {
    JsonNode answer =
        operation.path("responses").properties().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .findFirst()
            .orElseThrow()
            .getValue();
    if (!answer.has("content")) {
      return Stream.of(line(method, path, documentedParameters(operation), body(operation), ""));
    }
    return answer.path("content").properties().stream()
        .filter(content -> !isFileOfPages(operation, content.getKey()))
        .filter(content -> !content.getKey().equals(FOR_PEOPLE))
        .map(
            content ->
                line(
                    method,
                    path,
                    documentedParameters(operation),
                    body(operation),
                    content.getKey() + " " + schema(content)));
  }

  /** The body that the client sends: lines, if the operation takes them. */
  private static String body(JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content");
    if (content.has(NDJSON)) {
      return NDJSON + " " + schemaName(content.path(NDJSON).path(OpenApiSchemas.LINE));
    }
    return content.properties().stream()
        .map(media -> media.getKey() + " " + schemaName(media.getValue().path("schema")))
        .findFirst()
        .orElse("");
  }

  private static String schema(Map.Entry<String, JsonNode> content) {
    return content.getKey().equals(JSON) ? schemaName(content.getValue().path("schema")) : "lines";
  }

  private static String schemaName(JsonNode schema) {
    return schema.path("$ref").textValue().replaceAll(".*/", "");
  }

  /** Files have operations of their own. */
  private static boolean isFileOfPages(JsonNode operation, String mediaType) {
    return operation.path("operationId").textValue().equals("listSegmentPartners")
        && !mediaType.equals(JSON);
  }

  private static Set<String> documentedParameters(JsonNode operation) {
    Set<String> parameters = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters.add(
          parameter.path("in").textValue()
              + ":"
              + parameter.path("name").textValue()
              + ":"
              + parameter.path("schema").path("type").asText("string"));
    }
    return parameters;
  }

  // The operations of the client.

  private static String of(Method method) {
    String http = "";
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (named != null) {
        http = named.value().toLowerCase(Locale.ROOT);
      }
    }
    Set<String> parameters = new TreeSet<>();
    String body = "";
    for (Parameter parameter : method.getParameters()) {
      String name = parameter(parameter);
      if (name.isEmpty()) {
        body = method.getAnnotation(Consumes.class).value()[0] + " " + document(parameter);
      } else {
        parameters.add(name);
      }
    }
    return line(
        http, "/" + method.getAnnotation(Path.class).value(), parameters, body, answer(method));
  }

  private static String parameter(Parameter parameter) {
    if (parameter.isAnnotationPresent(PathParam.class)) {
      return "path:" + parameter.getAnnotation(PathParam.class).value() + ":" + type(parameter);
    }
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      return "query:" + parameter.getAnnotation(QueryParam.class).value() + ":" + type(parameter);
    }
    if (parameter.isAnnotationPresent(HeaderParam.class)) {
      return "header:" + parameter.getAnnotation(HeaderParam.class).value() + ":" + type(parameter);
    }
    return "";
  }

  private static String type(Parameter parameter) {
    return Objects.requireNonNull(TYPES.get(parameter.getType().getSimpleName()));
  }

  private static String document(Parameter parameter) {
    Type type = parameter.getParameterizedType();
    if (type instanceof ParameterizedType lines) {
      return name((Class<?>) lines.getActualTypeArguments()[0]);
    }
    return name(parameter.getType());
  }

  private static String answer(Method method) {
    if (method.getReturnType() == void.class) {
      return "";
    }
    String mediaType = method.getAnnotation(Produces.class).value()[0];
    return mediaType
        + " "
        + (method.getReturnType() == InputStream.class ? "lines" : name(method.getReturnType()));
  }

  private static String name(Class<?> document) {
    return document.getAnnotation(Schema.class).name();
  }

  private static String line(
      String method, String path, Set<String> parameters, String body, String answer) {
    return String.join(" | ", List.of(method, path, parameters.toString(), body, answer));
  }
}
