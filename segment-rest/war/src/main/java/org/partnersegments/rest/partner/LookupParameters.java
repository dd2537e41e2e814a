package org.partnersegments.rest.partner;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.paging.Page;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.PageParameters;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Identifiers;

/** The parameters of all look-ups: a text to search for, page by page, or a list of IDs. */
public class LookupParameters {

  public static final int MOST_IDS = 100;

  @QueryParam("query")
  private @Nullable String query;

  @QueryParam("id")
  private List<String> ids = List.of();

  @BeanParam private PageParameters page = new PageParameters();

  /** The search of a service. */
  @FunctionalInterface
  interface Search<T> {
    Page<T> search(String query, int limit, @Nullable String after);
  }

  /**
   * The page that the caller requested. A blank or missing text finds everything.
   *
   * @param wellFormed whether a text can be an ID
   * @throws ProblemException 400 if an ID is malformed, or if the caller sends IDs and a search
   */
  <T> Page<T> answer(
      Predicate<String> wellFormed, Function<List<String>, List<T>> withIds, Search<T> search) {
    int limit = page.limit();
    if (ids.isEmpty()) {
      return search.search(QueryParameters.searchText(query), limit, page.after());
    }
    if (query != null || page.areGiven()) {
      throw ProblemException.parameter(
          "id", ErrorCode.NOT_TOGETHER, "Use id, or query with limit and after, but not both.");
    }
    QueryParameters.atMost(MOST_IDS, "id", ids);
    List<String> trimmed = ids.stream().map(Identifiers::trimmed).toList();
    if (!trimmed.stream().allMatch(wellFormed)) {
      throw ProblemException.parameter(
          "id", ErrorCode.MALFORMED_ID, "At least one value is not an ID.");
    }
    return new Page<>(withIds.apply(trimmed), Optional.empty());
  }
}
