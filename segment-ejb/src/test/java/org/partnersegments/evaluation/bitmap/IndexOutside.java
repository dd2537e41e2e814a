package org.partnersegments.evaluation.bitmap;

import java.util.Map;
import java.util.Random;
import org.partnersegments.evaluation.bitmap.part.PartSizes;

/** Builds indexes with parts of other sizes than the product's, for tests of other packages. */
public final class IndexOutside {

  private IndexOutside() {}

  /** Begins an index at revision 1. */
  public static ProgramIndexBuilder builder(Map<String, String> termNames, PartSizes sizes) {
    return new ProgramIndexBuilder(1, new TermNames(termNames), sizes);
  }

  /** Small parts, so that a few hundred partners need several; or the product's own sizes. */
  public static PartSizes sizes(Random random) {
    return random.nextInt(4) == 0
        ? PartSizes.DEFAULT
        : new PartSizes(
            1 + random.nextInt(random.nextBoolean() ? 5 : 200),
            random.nextInt(100),
            random.nextInt(60),
            random.nextInt(6));
  }
}
