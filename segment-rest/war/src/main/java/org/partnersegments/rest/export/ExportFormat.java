package org.partnersegments.rest.export;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of files that partners are exported to. */
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

  /** As it stands in {@code Content-Type}. */
  String mediaType() {
    return mediaType;
  }

  /** What a file's name ends in, without the dot. */
  String extension() {
    return extension;
  }

  /** Begins a file. */
  abstract PartnerFile file(OutputStream out) throws IOException;
}
