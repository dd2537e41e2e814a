/**
 * The life of the segment indexes on a server: built in the background, brought to the revision of
 * each question, bounded in memory, and compared with the database now and then. {@link
 * org.partnersegments.evaluation.index.IndexedSearches} decides who answers a question.
 */
@NullMarked
package org.partnersegments.evaluation.index;

import org.jspecify.annotations.NullMarked;
