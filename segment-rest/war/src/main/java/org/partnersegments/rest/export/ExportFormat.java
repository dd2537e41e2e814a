package org.partnersegments.rest.export;

import java.io.IOException;
import java.io.OutputStream;

/** The file formats of exports. */
enum ExportFormat {
  CSV("text/csv;charset=UTF-8;header=present", "csv") {
    @Override
    PartnerFile file(OutputStream out) {
      return new CsvFile(out);
    }
  },
  NDJSON("application/x-ndjson", "ndjson") {
    @Override
    PartnerFile file(OutputStream out) throws IOException {
      return new NdjsonFile(out);
    }
  };

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The value of {@code Content-Type}. */
  String mediaType() {
    return mediaType;
  }

  /** The extension of the file's name, without the dot. */
  String extension() {
    return extension;
  }

  /** A new file that writes to the stream. */
  abstract PartnerFile file(OutputStream out) throws IOException;
}
