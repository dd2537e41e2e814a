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
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Explains why a JSON document is not acceptable, and where. */
public final class JsonProblems {

  private JsonProblems() {}

  /** The error in the document. */
  public static Fault fault(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new Fault(
          pointer(unknown),
          ErrorCode.UNKNOWN_PROPERTY,
          "Unknown property \"" + unknown.getPropertyName() + "\".");
    }
    if (e instanceof MismatchedInputException mismatch) {
      return new Fault(
          pointer(mismatch), ErrorCode.WRONG_TYPE, "Expected " + expected(mismatch) + ".");
    }
    // Jackson wraps an error of the reader in an exception that has the path.
    Throwable cause = e.getCause() instanceof JsonProcessingException inner ? inner : e;
    String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    if (cause instanceof InputCoercionException) {
      return new Fault(pointer, ErrorCode.OUT_OF_RANGE, "The number is out of range.");
    }
    if (cause instanceof StreamConstraintsException) {
      return new Fault(
          pointer,
          ErrorCode.TOO_LARGE,
          "A number, a text, a list, an object or the nesting is too large.");
    }
    if (cause instanceof StreamReadException read
        && read.getOriginalMessage().startsWith("Duplicate field")) {
      return new Fault(
          duplicate(read, pointer),
          ErrorCode.DUPLICATE_PROPERTY,
          "The object contains a property twice." + place(read));
    }
    return new Fault(
        pointer,
        ErrorCode.MALFORMED,
        "This is not well-formed JSON."
            + (cause instanceof JsonProcessingException json ? place(json) : ""));
  }

  /** The pointer to the property. The path of the exception ends at its object. */
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
      return "a different type";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a number";
    }
    return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
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
