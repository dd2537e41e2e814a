package org.partnersegments.rest.export;

import java.io.IOException;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.segment.export.Export;

/** A file of partners in one of the formats. */
interface PartnerFile {

  /** Writes the header, if the format has one. */
  void begin() throws IOException;

  void write(PartnerDto partner) throws IOException;

  /** Writes the footer, if the format has one, and flushes. */
  void end(Export export) throws IOException;
}
