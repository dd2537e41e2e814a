package org.partnersegments.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.sync.SyncProgress;

/**
 * The result of a push: a report for each committed chunk and, at the end, the total. It throws a
 * {@link ProblemException} if the push fails; the chunks before stay committed.
 */
public final class SyncAnswer extends AnswerLines<SyncProgress, SyncProgress> {

  private static final ObjectReader PROGRESS = JsonBodies.MAPPER.readerFor(SyncProgress.class);
  private static final ObjectReader PROBLEM = JsonBodies.MAPPER.readerFor(Problem.class);

  /**
   * Reads an answer.
   *
   * @param answer the answer of {@link PartnerDataApi#syncWithProgress}
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
      throw new BrokenAnswerException("This line is not a report: " + line, null);
    }
    throw ProblemException.of(problem, header -> null);
  }
}
