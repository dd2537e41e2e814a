package org.partnersegments.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An answer of JSON documents, one per line. The last line says that the answer is complete. You
 * can iterate over it once; it reads while you iterate.
 *
 * @param <T> the type of the lines before the last
 * @param <E> the type of the last line
 */
public abstract sealed class AnswerLines<T, E> implements Iterator<T>, AutoCloseable
    permits PartnerExport, SyncAnswer {

  private final BufferedReader lines;
  private @Nullable T next;
  private @Nullable E end;

  AnswerLines(InputStream answer) {
    lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
  }

  /** The document of a line; null if it may be the last line. */
  abstract @Nullable T item(String line) throws JsonProcessingException;

  /**
   * The document of the last line.
   *
   * @throws BrokenAnswerException if the line is not a last line either
   */
  abstract E end(String line) throws JsonProcessingException;

  /**
   * Whether there is another document.
   *
   * @throws BrokenAnswerException if the answer ends before its last line
   */
  @Override
  public final boolean hasNext() {
    if (next == null && end == null) {
      read();
    }
    return next != null;
  }

  private void read() {
    try {
      String line = lines.readLine();
      if (line == null) {
        throw new BrokenAnswerException("The answer ends without its last line.", null);
      }
      next = item(line);
      if (next == null) {
        end = end(line);
      }
    } catch (IOException e) {
      throw new BrokenAnswerException("The answer broke off.", e);
    }
  }

  /**
   * The next document.
   *
   * @throws BrokenAnswerException as {@link #hasNext()}
   */
  @Override
  public final T next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    T read = next;
    next = null;
    return read;
  }

  /** The remaining documents. The stream fails as {@link #hasNext()} does. */
  public final Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** The last line, after you have read all lines before it; empty until then. */
  public final Optional<E> end() {
    return Optional.ofNullable(end);
  }

  /** Closes the answer. You can close it before you have read all of it. */
  @Override
  public final void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
