package org.partnersegments.demo;

import java.util.List;
import java.util.Random;

/**
 * A way to build a name from two parts.
 *
 * @param weight how common the style is, relative to other styles
 * @param between the text between the two parts
 */
record NameStyle(int weight, List<String> first, String between, List<String> second) {

  /** Creates a style from lists in the form of {@link WordList}. */
  NameStyle(int weight, String first, String between, String second) {
    this(weight, WordList.of(first), between, WordList.of(second));
  }

  String draw(Random random) {
    return first.get(random.nextInt(first.size()))
        + between
        + second.get(random.nextInt(second.size()));
  }
}
