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
 * A file in the server's temporary folder that is first written and then sent. It is gone when it
 * is closed; on systems that allow it, it has no name already while it is used, so that not even a
 * killed server leaves it.
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

  /** Where the file's content goes. To be flushed, not closed. */
  OutputStream writing() {
    return Channels.newOutputStream(file);
  }

  /** How many bytes have been written. */
  long length() throws IOException {
    return file.size();
  }

  /**
   * Sends all that was written.
   *
   * @throws IOException also where the file is not as long as it was said to be
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
