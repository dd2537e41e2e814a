package org.partnersegments.rest.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.partnersegments.api.problem.ProblemError;

/** Says in our words, and with the place, why a JSON document was refused. */
public final class JsonProblems {

  private JsonProblems() {}

  /** What is wrong with the document. */
  public static ProblemError error(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return ProblemError.inBody(
          pointer(unknown),
          "unknown-property",
          "Unknown property \"" + unknown.getPropertyName() + "\".");
    }
    if (e instanceof MismatchedInputException mismatch) {
      return ProblemError.inBody(
          pointer(mismatch), "wrong-type", expected(mismatch) + " is expected here.");
    }
    // A reader error inside a document comes wrapped, with the path that leads to it.
    Throwable cause = e.getCause() instanceof JsonProcessingException inner ? inner : e;
    String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    if (cause instanceof InputCoercionException) {
      return ProblemError.inBody(
          pointer, "out-of-range", "A number here is larger or smaller than is accepted.");
    }
    if (cause instanceof StreamConstraintsException) {
      return ProblemError.inBody(
          pointer, "too-large", "A number, text or nesting here is larger than is accepted.");
    }
    if (cause instanceof StreamReadException read
        && read.getOriginalMessage().startsWith("Duplicate field")) {
      return ProblemError.inBody(
          duplicate(read, pointer),
          "duplicate-property",
          "A property stands here twice." + place(read));
    }
    return ProblemError.inBody(
        pointer,
        "malformed",
        "This is not well-formed JSON."
            + (cause instanceof JsonProcessingException json ? place(json) : ""));
  }

  /** The property itself: the path of the reader that noticed ends at the object that has it. */
  private static String duplicate(StreamReadException e, String enclosing) {
    JsonParser parser = e.getProcessor();
    return parser == null ? enclosing : parser.getParsingContext().pathAsPointer().toString();
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? ""
        : " Line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ".";
  }

  private static String expected(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return "Something else";
    }
    if (type == String.class) {
      return "A string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "A number";
    }
    return Iterable.class.isAssignableFrom(type) ? "A list" : "An object";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }
}
