package org.partnersegments.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xnio.channels.StreamSourceChannel;

class PacedStreamTest {

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(100);

  /** A channel that has these numbers of bytes, one after the other; each wait takes 30 ms. */
  private static StreamSourceChannel channel(List<Integer> arriving) {
    Deque<Integer> left = new ArrayDeque<>(arriving);
    return (StreamSourceChannel)
        Proxy.newProxyInstance(
            StreamSourceChannel.class.getClassLoader(),
            new Class<?>[] {StreamSourceChannel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("awaitReadable")) {
                Thread.sleep(30);
                return null;
              }
              if (left.isEmpty()) {
                return -1;
              }
              ByteBuffer into = (ByteBuffer) arguments[0];
              int bytes = left.remove();
              into.put(new byte[bytes]);
              return bytes;
            });
  }

  private static long read(List<Integer> arriving) throws IOException {
    return new PacedStream(channel(arriving), WINDOW).transferTo(OutputStream.nullOutputStream());
  }

  private static List<Integer> times(int n, Integer... arriving) {
    return IntStream.range(0, n).boxed().flatMap(i -> List.of(arriving).stream()).toList();
  }

  @Test
  void whoSendsNothingIsCutOff() {
    assertThrows(MalformedBodyException.class, () -> read(times(10, 0)));
  }

  @Test
  void whoSendsAByteNowAndThenIsCutOff() {
    assertThrows(MalformedBodyException.class, () -> read(times(20, 0, 1)));
    List<Integer> afterMuch = new ArrayList<>(times(50, 4_000));
    afterMuch.addAll(times(20, 0, 1));
    assertThrows(MalformedBodyException.class, () -> read(afterMuch));
  }

  @Test
  void whoSendsEnoughMayPause() throws IOException {
    assertEquals(20 * 600, read(times(20, 0, 600)));
    assertEquals(2, read(List.of(0, 1, 0, 1)));
  }
}
