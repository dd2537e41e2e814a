package org.partnersegments.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * The ports of the tests' server. An offset, which {@code -Dsegment.it.port-offset} changes, keeps
 * them apart from a developer's own server.
 */
public final class Ports {

  public static final String HOST = "127.0.0.1";

  public static final int OFFSET = Integer.getInteger("segment.it.port-offset", 10_000);
  public static final int HTTP = 8080 + OFFSET;
  public static final int HTTPS = 8443 + OFFSET;
  public static final int MANAGEMENT = 9990 + OFFSET;

  private Ports() {}

  /** A connection to the server, for what no HTTP client would send. */
  public static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), HTTP);
  }
}
