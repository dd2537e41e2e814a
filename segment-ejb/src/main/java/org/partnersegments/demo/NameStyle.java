package org.partnersegments.demo;

import java.util.List;
import java.util.Random;

/**
 * A way to make a name of two parts.
 *
 * @param weight how common the style is, in relation to the other styles
 * @param between what stands between the two parts
 */
record NameStyle(int weight, List<String> first, String between, List<String> second) {

  /** A style from lists in the form of {@link WordList}. */
  NameStyle(int weight, String first, String between, String second) {
    this(weight, WordList.of(first), between, WordList.of(second));
  }

  String draw(Random random) {
    return first.get(random.nextInt(first.size()))
        + between
        + second.get(random.nextInt(second.size()));
  }
}
