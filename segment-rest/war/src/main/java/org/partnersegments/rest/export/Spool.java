package org.partnersegments.rest.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that the server first writes and then sends. Closing deletes it. On systems that
 * allow it, the file has no name while it is open, so that even a killed server leaves nothing.
 */
final class Spool implements Closeable {

  private final FileChannel file;

  private Spool(FileChannel file) {
    this.file = file;
  }

  static Spool create() throws IOException {
    Path path = Files.createTempFile("partner-segments-", ".export");
    return new Spool(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** The stream that writes the file. Flush it, but do not close it. */
  OutputStream writing() {
    return Channels.newOutputStream(file);
  }

  /** The number of bytes in the file. */
  long length() throws IOException {
    return file.size();
  }

  /**
   * Sends the whole file.
   *
   * @throws IOException also if the file does not have the announced length
   */
  void sendTo(OutputStream out, long length) throws IOException {
    file.position(0);
    InputStream in = Channels.newInputStream(file);
    long sent = in.transferTo(out);
    if (sent != length) {
      throw new IOException("an export of " + length + " bytes broke off after " + sent);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
