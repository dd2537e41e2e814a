package org.partnersegments.it.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The processor time that the server takes for something. Only Linux tells. */
public final class ServerCpu {

  /** Linux counts hundredths of a second. */
  private static final long MILLIS_OF_A_TICK = 10;

  private ServerCpu() {}

  /** The least time of several runs: in others, the server may have compiled or collected. */
  public static Duration least(int runs, Runnable run) throws IOException {
    Path stat = Path.of("/proc", processId(), "stat");
    assumeTrue(Files.exists(stat));
    Duration least = Duration.ofDays(1);
    for (int i = 0; i < runs; i++) {
      long before = ticks(stat);
      run.run();
      Duration taken = Duration.ofMillis((ticks(stat) - before) * MILLIS_OF_A_TICK);
      least = least.compareTo(taken) < 0 ? least : taken;
    }
    return least;
  }

  /** User and system time; the name of the process, in parentheses, may contain blanks. */
  private static long ticks(Path stat) throws IOException {
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  private static String processId() throws IOException {
    ModelNode runtime = new ModelNode();
    runtime.add("core-service", "platform-mbean").add("type", "runtime");
    try (ModelControllerClient server =
        ModelControllerClient.Factory.create(Ports.HOST, Ports.MANAGEMENT)) {
      ModelNode name =
          server.execute(Operations.createReadAttributeOperation(runtime, "name")).get("result");
      return name.asString().replaceAll("@.*", "");
    }
  }
}
