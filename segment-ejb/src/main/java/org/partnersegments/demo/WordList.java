package org.partnersegments.demo;

import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of words that are written as one text. */
final class WordList {

  private static final Pattern COMMA = Pattern.compile(",");

  private WordList() {}

  /** Splits the text at its commas and trims the parts. */
  static List<String> of(String text) {
    return COMMA.splitAsStream(text).map(String::strip).toList();
  }
}
