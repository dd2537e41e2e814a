package org.partnersegments.sync;

import java.util.List;
import org.partnersegments.vocabulary.Fault;

/**
 * A valid line that does not fit the program's data. It changes nothing.
 *
 * @param line its place among the lines of the chunk, from 0
 * @param errors its errors; none if lines before it have enough for an answer
 */
public record SyncRejection(int line, List<Fault> errors) {}
