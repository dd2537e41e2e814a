package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.NewValue;
import org.partnersegments.rest.RestApplication;
import org.partnersegments.rest.request.DeprecatedOperation;
import org.partnersegments.rest.request.DeprecationHeaders;

/**
 * Generates the OpenAPI document from the API's classes: SmallRye reads the annotations, and this
 * class adds our rules. Properties are required unless they are {@link Nullable}, and every
 * operation names its roles and its errors.
 */
final class OpenApiGenerator {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<Class<?>> origins;
  private final Map<String, Class<?>> records = new TreeMap<>();
  private final NeededPermissions permissions = new NeededPermissions();
  private final Map<String, Method> methods = new TreeMap<>();

  /**
   * @param origins a class from each folder or JAR with classes of the API
   */
  OpenApiGenerator(Class<?>... origins) {
    this.origins = List.of(origins);
  }

  /** The document, indented, with a line feed at its end. */
  String document() throws IOException {
    Indexer indexer = new Indexer();
    for (Class<?> origin : origins) {
      Path place =
          Path.of(
              URI.create(origin.getProtectionDomain().getCodeSource().getLocation().toString()));
      if (Files.isDirectory(place)) {
        read(place, indexer);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          read(jar.getPath("/"), indexer);
        }
      }
    }
    SmallRyeOpenAPI openApi =
        SmallRyeOpenAPI.builder()
            .withIndex(indexer.complete())
            .enableModelReader(false)
            .enableStandardFilter(false)
            .enableStandardStaticFiles(false)
            .defaultRequiredProperties(false)
            .build();
    ObjectNode document = (ObjectNode) JSON.readTree(openApi.toJSON());
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    records.forEach(
        (name, type) -> {
          if (schemas.get(name) instanceof ObjectNode schema) {
            describe(schema, type);
          }
        });
    OpenApiSchemas.reduceUnions(schemas);
    OpenApiSchemas.addStages(schemas);
    OpenApiSchemas.addLines(schemas);
    OpenApiSchemas.addErrorCodes(schemas);
    OpenApiSchemas.addChanges(schemas);
    document = (ObjectNode) OpenApiSchemas.withPureReferences(document);
    OpenApiErrors.explainCodes(document.path("tags"));
    OpenApiErrors errors = new OpenApiErrors(document.withObject("/components/responses"));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            complete(
                                (ObjectNode) operation.getValue(),
                                operation.getKey(),
                                path.getKey(),
                                errors)));
    document.set("paths", belowTheServersUrl((ObjectNode) document.get("paths")));
    OpenApiSchemas.openAnswers(document);
    OpenApiExamples.add(document.get("paths"));
    return write(document);
  }

  /** Removes the application's path, which SmallRye adds although the server's URL ends in it. */
  private static ObjectNode belowTheServersUrl(ObjectNode paths) {
    ObjectNode below = JSON.createObjectNode();
    paths
        .properties()
        .forEach(
            path ->
                below.set(path.getKey().substring(RestApplication.PATH.length()), path.getValue()));
    return below;
  }

  private void read(Path classes, Indexer indexer) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          indexer.index(in);
        }
        remember(classes.relativize(file));
      }
    }
  }

  /**
   * @param file the path below the folder of the classes
   */
  private void remember(Path file) {
    String name = file.toString().replace(".class", "").replace('/', '.').replace('\\', '.');
    try {
      Class<?> type = Class.forName(name, false, getClass().getClassLoader());
      Schema schema = type.getAnnotation(Schema.class);
      if (type.isRecord() && schema != null) {
        records.put(schema.name(), type);
      }
      for (Method method : type.getDeclaredMethods()) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation != null && !operation.hidden()) {
          methods.put(operation.operationId(), method);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(ObjectNode schema, Class<?> type) {
    // The document of a request names its required properties itself, because all of them may be
    // missing.
    boolean incoming = type.getAnnotation(Schema.class).requiredProperties().length > 0;
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean nullsAreWritten = include != null && include.value() == JsonInclude.Include.ALWAYS;
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode properties = (ObjectNode) schema.get("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!incoming && (!nullable || nullsAreWritten)) {
        required.add(component.getName());
      }
      // SmallRye puts the enumeration on the list, but it belongs to the items.
      ObjectNode property = (ObjectNode) properties.get(component.getName());
      if (property.path("items") instanceof ObjectNode items && property.has("enum")) {
        items.set("enum", property.remove("enum"));
      }
      if (nullable && (nullsAreWritten || mayBeNull(component))) {
        properties.set(
            component.getName(), orNull((ObjectNode) properties.get(component.getName())));
      }
    }
    if (!required.isEmpty()) {
      ArrayNode names = schema.putArray("required");
      required.forEach(names::add);
    }
  }

  /** Callers may not have chosen it, but if it is there, it may be null. */
  private static boolean mayBeNull(RecordComponent component) {
    if (component.getType() == NewValue.class) {
      return true;
    }
    JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.ALWAYS;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = JSON.createObjectNode();
      if (schema.has("description")) {
        either.set("description", schema.remove("description"));
      }
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    JsonNode type = schema.get("type");
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  private void complete(
      ObjectNode operation, String httpMethod, String path, OpenApiErrors errors) {
    operation
        .path("responses")
        .forEach(
            response ->
                response
                    .path("headers")
                    .forEach(
                        header -> ((ObjectNode) header).putObject("schema").put("type", "string")));
    OpenApiParameters.limit(operation);
    Method method = Objects.requireNonNull(methods.get(operation.path("operationId").asText()));
    errors.describe(operation, httpMethod, path.contains("{"), method, permissions.of(method));
    DeprecatedOperation deprecated = DeprecationHeaders.of(method);
    if (deprecated != null) {
      deprecate(operation, deprecated);
    }
  }

  static void deprecate(ObjectNode operation, DeprecatedOperation deprecated) {
    operation.put("deprecated", true);
    operation.put(
        "description",
        "%s Since %s, use something else: %s From %s on, this operation may be gone."
            .formatted(
                operation.path("description").asText(),
                deprecated.since(),
                deprecated.instead(),
                deprecated.sunset())
            .strip());
  }

  private static String write(JsonNode document) throws JsonProcessingException {
    return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
  }
}
