package org.partnersegments.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.problem.UsedBy;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.partner.UnknownPartnerException;
import org.partnersegments.persistence.DatabaseFailure;
import org.partnersegments.program.InvalidProgramException;
import org.partnersegments.program.NotAllowedException;
import org.partnersegments.program.ProgramStateException;
import org.partnersegments.program.UnknownProgramException;
import org.partnersegments.rest.RequestId;
import org.partnersegments.segment.CreatedMeanwhileException;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.segment.NameTakenException;
import org.partnersegments.segment.VersionMismatchException;
import org.partnersegments.segment.references.EntryInUseException;
import org.partnersegments.segment.references.EntryUsers;
import org.partnersegments.segment.references.UnknownEntryException;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.UnknownSegmentException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/**
 * Turns every exception that ends a request into a problem. The cause of an unexpected one goes to
 * the log, not into the answer.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof EJBException && thrown.getCause() != null) {
      return toResponse(thrown.getCause());
    }
    if (thrown instanceof WebApplicationException web) {
      return web(web);
    }
    if (thrown instanceof ProblemException problem) {
      return response(problem);
    }
    if (thrown instanceof JsonProcessingException json) {
      return json(json);
    }
    ProblemException domain = thrown instanceof RuntimeException ours ? domain(ours) : null;
    if (domain != null) {
      return response(domain);
    }
    Optional<DatabaseFailure> passing = DatabaseFailure.of(thrown);
    if (passing.isPresent()) {
      // Not an error of ours. Hundreds of stack traces would hide the errors that are.
      LOG.warnf("The request failed for now (%s): %s", passing.get(), thrown);
      return response(later(passing.get()));
    }
    LOG.error("The request failed", thrown);
    return response(
        new ProblemException(
            ProblemType.INTERNAL,
            "Send the request ID to your administrator, who can find the cause in the log."));
  }

  private static ProblemException later(DatabaseFailure failure) {
    return switch (failure) {
      case LOCKED -> ProblemException.busy("Others are changing the same data.");
      case UNREACHABLE -> ProblemException.unavailable("The server cannot reach its database.");
      case DISK_FULL -> ProblemException.unavailable("The disk of the database is full.");
    };
  }

  private static @Nullable ProblemException domain(RuntimeException thrown) {
    if (thrown instanceof UnknownProgramException
        || thrown instanceof UnknownSegmentException
        || thrown instanceof UnknownPartnerException
        || thrown instanceof UnknownEntryException) {
      return new ProblemException(ProblemType.NOT_FOUND, message(thrown));
    }
    if (thrown instanceof NotAllowedException) {
      return new ProblemException(ProblemType.NOT_ALLOWED, message(thrown));
    }
    if (thrown instanceof InvalidSegmentException invalid) {
      return ProblemException.body(ProblemType.INVALID, invalid.errors());
    }
    if (thrown instanceof InvalidProgramException invalid) {
      return ProblemException.body(ProblemType.INVALID, List.of(invalid.fault()));
    }
    if (thrown instanceof InvalidPageTokenException) {
      return ProblemException.parameter("after", ErrorCode.INVALID_PAGE_TOKEN, message(thrown));
    }
    if (thrown instanceof NameTakenException) {
      return ProblemException.body(
          ProblemType.NAME_TAKEN,
          List.of(new Fault("/name", ErrorCode.NAME_TAKEN, message(thrown))));
    }
    if (thrown instanceof VersionMismatchException mismatch) {
      return new ProblemException(
          ProblemType.VERSION_MISMATCH,
          message(mismatch),
          List.of(),
          mismatch.current().isPresent()
              ? Map.of(HttpHeaders.ETAG, "\"" + mismatch.current().getAsLong() + "\"")
              : Map.of());
    }
    if (thrown instanceof CreatedMeanwhileException) {
      return new ProblemException(ProblemType.VERSION_MISMATCH, message(thrown));
    }
    if (thrown instanceof ProgramStateException) {
      return new ProblemException(ProblemType.VERSION_MISMATCH, message(thrown));
    }
    if (thrown instanceof SearchTimeoutException) {
      return new ProblemException(ProblemType.TIMEOUT, message(thrown));
    }
    if (thrown instanceof EntryInUseException inUse) {
      return ProblemException.inUse(message(inUse), usedBy(inUse.users()));
    }
    if (thrown instanceof BrokenSegmentException) {
      return new ProblemException(ProblemType.BROKEN_SEGMENT, message(thrown));
    }
    return null;
  }

  private static UsedBy usedBy(EntryUsers users) {
    return new UsedBy(
        users.members(),
        users.segments(),
        users.named().stream()
            .map(segment -> new UsedBy.UsingSegment(segment.id(), segment.name()))
            .toList());
  }

  /** The message of our own exceptions is a sentence for people. */
  private static String message(RuntimeException thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "");
  }

  private Response json(JsonProcessingException thrown) {
    // Jackson wraps the exception that the stream of the body threw, such as by BodyLimit.
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return response(problem);
      }
    }
    return response(
        ProblemException.body(ProblemType.MALFORMED_JSON, List.of(JsonProblems.fault(thrown))));
  }

  /** The problem for a request that JAX-RS refuses: path, method, media type, or body. */
  private Response web(WebApplicationException thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException || cause instanceof ProblemException) {
        return toResponse(cause);
      }
    }
    Response given = thrown.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    if (given.getStatus() >= 500) {
      LOG.error("The request failed", thrown);
    }
    ProblemType type = ProblemType.ofStatus(given.getStatus());
    Response.ResponseBuilder answer = builder(new ProblemException(type, null));
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) {
      answer.header(HttpHeaders.ALLOW, allow);
    }
    return answer.build();
  }

  private Response response(ProblemException problem) {
    return builder(problem).build();
  }

  private Response.ResponseBuilder builder(ProblemException problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(Problem.MEDIA_TYPE)
            .entity(
                Problem.of(
                        problem.type(),
                        ProblemHelp.of(request, problem.type()),
                        problem.detail(),
                        request.getRequestURI(),
                        RequestId.of(request),
                        problem.errors())
                    .with(problem.usedBy()));
    problem.headers().forEach(answer::header);
    return answer;
  }
}
