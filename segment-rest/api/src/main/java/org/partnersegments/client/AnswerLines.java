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
 * An answer that comes as documents, one a line, of which the last one says that they were all. It
 * is read as it is iterated over, once.
 *
 * @param <T> what the lines before the last are
 * @param <E> what the last line is
 */
public abstract sealed class AnswerLines<T, E> implements Iterator<T>, AutoCloseable
    permits PartnerExport, SyncAnswer {

  private final BufferedReader lines;
  private @Nullable T next;
  private @Nullable E end;

  AnswerLines(InputStream answer) {
    lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
  }

  /** What a line before the last says; null if it is none. */
  abstract @Nullable T item(String line) throws JsonProcessingException;

  /**
   * What the last line says.
   *
   * @throws BrokenAnswerException where a line is neither
   */
  abstract E end(String line) throws JsonProcessingException;

  /**
   * Whether there is one more.
   *
   * @throws BrokenAnswerException where the answer breaks off before its last line
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
   * The next one.
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

  /** All that are left. The stream fails as {@link #hasNext()} does. */
  public final Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** What the last line says, once all before it are read; empty before. */
  public final Optional<E> end() {
    return Optional.ofNullable(end);
  }

  /** Gives up what is not read. */
  @Override
  public final void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
