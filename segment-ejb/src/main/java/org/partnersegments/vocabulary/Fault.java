package org.partnersegments.vocabulary;

/**
 * An error in received data.
 *
 * @param pointer JSON Pointer (RFC 6901) to the place; empty for the whole
 * @param code what is wrong, for programs
 * @param detail what is wrong, a sentence for people
 */
public record Fault(String pointer, ErrorCode code, String detail) {

  /** The same fault in a larger document that contains this one at {@code place}. */
  public Fault below(String place) {
    return new Fault(place + pointer, code, detail);
  }
}
