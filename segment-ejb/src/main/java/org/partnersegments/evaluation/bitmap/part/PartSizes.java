package org.partnersegments.evaluation.bitmap.part;

/**
 * The sizes of parts, in partners. They decide about speed and memory, never about answers.
 *
 * @param mostPartners the most partners of a part
 * @param mostMerged the most partners that a change merges into one part, because somebody waits
 *     for it
 * @param fewestWithTrigrams the fewest partners for which trigrams are faster than comparing each
 *     name, and worth their memory
 * @param mostLayers partners with more contracts than this take longer to test
 */
public record PartSizes(int mostPartners, int mostMerged, int fewestWithTrigrams, int mostLayers) {

  public static final PartSizes DEFAULT = new PartSizes(1 << 20, 1 << 15, 1 << 16, 8);
}
