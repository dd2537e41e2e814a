package org.partnersegments.rest.help;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnersegments.api.problem.CodeDescription;
import org.partnersegments.api.problem.ProblemCatalogue;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.vocabulary.ErrorCode;

/** All problems and codes of this version. */
final class Catalogue {

  private static final List<ProblemDescription> PROBLEMS =
      Arrays.stream(ProblemType.values()).map(ProblemDescription::of).toList();

  private static final List<CodeDescription> ERRORS =
      Arrays.stream(ErrorCode.values())
          .map(code -> new CodeDescription(code.id(), code.cause(), code.remedy()))
          .toList();

  private static final List<CodeDescription> WARNINGS =
      Arrays.stream(Warning.Code.values())
          .map(code -> new CodeDescription(code.id(), code.cause(), code.remedy()))
          .toList();

  static final ProblemCatalogue ALL = new ProblemCatalogue(PROBLEMS, ERRORS, WARNINGS);

  private Catalogue() {}

  /** The kind of problem with this code. */
  static Optional<ProblemDescription> problem(String code) {
    return PROBLEMS.stream().filter(problem -> problem.code().equals(code)).findFirst();
  }
}
