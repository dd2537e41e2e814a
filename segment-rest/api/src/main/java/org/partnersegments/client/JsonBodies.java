package org.partnersegments.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;

/**
 * Reads and writes the API's documents, whatever JSON library the application uses otherwise. It
 * ignores unknown properties of answers, because a server may add properties within a version.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, MediaTypes.NDJSON})
final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private static final String DOCUMENTS = packageAbove(Problem.class);
  private static final int BUFFER_BYTES = 64 * 1024;

  private static String packageAbove(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(0, name.lastIndexOf('.') + 1);
  }

  private static boolean isDocument(Class<?> type) {
    return type.isRecord() && type.getName().startsWith(DOCUMENTS);
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isDocument(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    return MAPPER.readValue(in, type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isDocument(type) || Iterable.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object body,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    if (!(body instanceof Iterable<?> lines)) {
      MAPPER.writeValue(out, body);
    } else if (isGzip(headers.getFirst(HttpHeaders.CONTENT_ENCODING))) {
      GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER_BYTES);
      writeLines(lines, compressed);
      compressed.finish();
    } else {
      writeLines(lines, out);
    }
  }

  private static boolean isGzip(@Nullable Object encoding) {
    return encoding != null && encoding.toString().equalsIgnoreCase("gzip");
  }

  private static void writeLines(Iterable<?> lines, OutputStream out) throws IOException {
    SequenceWriter writer = MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
    for (Object line : lines) {
      writer.write(line);
    }
    writer.flush();
  }
}
