package org.partnersegments.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.sync.SyncProgress;

/**
 * What became of pushed lines: a report for each chunk that is committed, and at the end the total.
 * What fails on the way is thrown as {@link ProblemException}; the chunks before it stay.
 */
public final class SyncAnswer extends AnswerLines<SyncProgress, SyncProgress> {

  private static final ObjectReader PROGRESS = JsonBodies.MAPPER.readerFor(SyncProgress.class);
  private static final ObjectReader PROBLEM = JsonBodies.MAPPER.readerFor(Problem.class);

  /**
   * Reads an answer.
   *
   * @param answer what {@link PartnerDataApi#syncWithProgress} has answered
   */
  public SyncAnswer(InputStream answer) {
    super(answer);
  }

  @Override
  @Nullable SyncProgress item(String line) throws JsonProcessingException {
    @Nullable SyncProgress progress = PROGRESS.readValue(line);
    return progress != null && "chunk".equals(progress.type()) ? progress : null;
  }

  @Override
  SyncProgress end(String line) throws JsonProcessingException {
    @Nullable SyncProgress progress = PROGRESS.readValue(line);
    if (progress != null && "end".equals(progress.type())) {
      return progress;
    }
    @Nullable Problem problem = PROBLEM.readValue(line);
    if (problem == null || problem.type() == null || problem.status() == 0) {
      throw new BrokenAnswerException("A line is no report: " + line, null);
    }
    throw ProblemException.of(problem, header -> null);
  }
}
