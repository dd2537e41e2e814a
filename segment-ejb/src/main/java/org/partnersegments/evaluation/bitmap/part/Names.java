package org.partnersegments.evaluation.bitmap.part;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.TextMatch;
import org.partnersegments.evaluation.Deadline;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** The normal forms of the names of a part's partners, in their order. */
public final class Names {

  /** Between as many comparisons, the deadline is checked. */
  private static final int COMPARISONS_AT_ONCE = 4_096;

  private final Texts texts;
  private final @Nullable Trigrams trigrams;

  /**
   * @param texts in order
   * @param withTrigrams whether to find parts of names by trigrams, which takes memory, and not by
   *     comparing every name
   */
  Names(Texts texts, boolean withTrigrams) {
    this.texts = texts;
    this.trigrams = withTrigrams ? Trigrams.of(texts) : null;
  }

  public Texts texts() {
    return texts;
  }

  /**
   * The numbers of the partners whose names match a text.
   *
   * @param text in normal form
   */
  public RoaringBitmap matching(TextMatch match, String text, Deadline deadline) {
    byte[] asked = Texts.utf8(text);
    return switch (match) {
      case EQUALS ->
          range(first(asked), SortedTexts.first(0, size(), i -> texts.compare(i, asked) > 0));
      case STARTS_WITH -> {
        int from = first(asked);
        yield range(from, SortedTexts.first(from, size(), i -> !texts.startsWith(i, asked)));
      }
      case CONTAINS -> containing(asked, deadline);
      case ENDS_WITH -> endingWith(asked, deadline);
    };
  }

  /** The number of the first partner whose name is not before a text. */
  private int first(byte[] text) {
    return SortedTexts.first(0, size(), i -> texts.compare(i, text) >= 0);
  }

  private RoaringBitmap containing(byte[] text, Deadline deadline) {
    if (text.length == 0) {
      return range(0, size());
    }
    if (trigrams == null) {
      return texts.containing(text);
    }
    RoaringBitmap candidates = trigrams.containing(text);
    return Trigrams.isExact(text)
        ? candidates
        : compared(candidates, TextMatch.CONTAINS, text, deadline);
  }

  private RoaringBitmap endingWith(byte[] text, Deadline deadline) {
    RoaringBitmap candidates =
        trigrams == null || text.length == 0 ? range(0, size()) : trigrams.endingWith(text);
    return compared(candidates, TextMatch.ENDS_WITH, text, deadline);
  }

  private RoaringBitmap compared(
      RoaringBitmap candidates, TextMatch match, byte[] text, Deadline deadline) {
    RoaringBitmapWriter<RoaringBitmap> matching = RoaringBitmapWriter.writer().get();
    int comparisons = 0;
    for (PeekableIntIterator numbers = candidates.getIntIterator(); numbers.hasNext(); ) {
      if (comparisons++ % COMPARISONS_AT_ONCE == 0) {
        deadline.check();
      }
      int number = numbers.next();
      if (texts.matches(number, match, text)) {
        matching.add(number);
      }
    }
    return matching.get();
  }

  private static RoaringBitmap range(int from, int to) {
    return RoaringBitmap.bitmapOfRange(from, to);
  }

  private int size() {
    return texts.size();
  }

  long sizeInBytes() {
    return 24 + texts.sizeInBytes() + (trigrams == null ? 0 : trigrams.sizeInBytes());
  }
}
