package org.partnersegments.demo;

import java.util.List;
import java.util.regex.Pattern;

/** Writes many words in few lines. */
final class WordList {

  private static final Pattern COMMA = Pattern.compile(",");

  private WordList() {}

  /** The parts of the text between its commas, trimmed. */
  static List<String> of(String text) {
    return COMMA.splitAsStream(text).map(String::strip).toList();
  }
}
