package org.partnersegments.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal form in which names are compared: Unicode NFKD, combining marks dropped, lower case by
 * the root locale, runs of white space folded to one space, trimmed. {@code Pérez}, {@code PEREZ}
 * and a decomposed {@code Pérez} have the same normal form.
 *
 * <p>It is stored beside each name, and queries are converted to it before they are compared. So no
 * database's collation decides who is in a segment. A change to this class needs a migration of the
 * stored forms.
 */
public final class NormalForm {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  // Unicode does not count the byte order mark as white space, but Identifiers trims it from texts
  // that are compared with names.
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Z}\\x{85}\\x{1C}-\\x{1F}\\x{FEFF}]+");

  private NormalForm() {}

  /**
   * The normal form of a name, or of a text that is compared with names.
   *
   * @return empty for a text of white space and combining marks only
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    // Drop marks before lower-casing: a dotted capital I would otherwise become i and a new mark.
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    // Lower-casing by the root locale turns a sigma at a word's end into ς. Then a prefix of a name
    // would not be a prefix of its normal form.
    String lower = bare.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return WHITE_SPACE.matcher(lower).replaceAll(" ").strip();
  }

  /**
   * Whether the text is lower-case ASCII with single spaces inside, like most IDs and many names.
   * It is its own normal form.
   */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }
}
