package org.partnersegments.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under H2 becomes full, and has space again. */
class FullDiskTest {

  private static volatile boolean full;

  /** A disk of H2's that becomes full on demand. */
  public static final class FullDisk extends FilePathWrapper {

    /** H2 creates more of these. */
    public FullDisk() {}

    @Override
    public String getScheme() {
      return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new FullFile(super.open(mode));
    }
  }

  private static final class FullFile extends FileBase {

    private final FileChannel file;

    FullFile(FileChannel file) {
      this.file = file;
    }

    private static void requireSpace() throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      requireSpace();
      return file.write(bytes);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      requireSpace();
      return file.write(bytes, position);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return file.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }

  @Test
  void everyFailureOfAFullDiskIsTransient(@TempDir Path folder) throws SQLException {
    FilePath.register(new FullDisk());
    String url = "jdbc:h2:full:" + folder.resolve("segment") + ";WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(url, "a", "a");
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (x int primary key, text varchar)");
      statement.execute("insert into t values (0, '')");
      full = true;
    }
    List<SQLException> failures = new ArrayList<>();
    try {
      // Writing fails, then H2 closes the database, then reading fails, too.
      for (int i = 1; i <= 20; i++) {
        try (Connection connection = DriverManager.getConnection(url, "a", "a");
            Statement statement = connection.createStatement()) {
          statement.execute("insert into t select " + i + ", space(1000000)");
          statement.executeQuery("select count(*) from t");
        } catch (SQLException e) {
          failures.add(e);
        }
      }
    } finally {
      full = false;
    }
    assertFalse(failures.isEmpty());
    List<Optional<DatabaseFailure>> named = failures.stream().map(DatabaseFailure::of).toList();
    assertTrue(named.stream().allMatch(Optional::isPresent), () -> named + " of " + failures);
    assertTrue(named.contains(Optional.of(DatabaseFailure.DISK_FULL)), named::toString);

    try (Connection connection = DriverManager.getConnection(url, "a", "a");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from t where x = 0")) {
      rows.next();
      assertEquals(1, rows.getInt(1));
    }
  }
}
