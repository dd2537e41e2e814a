package org.partnersegments.rest.export;

import java.io.IOException;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.segment.export.Export;

/** A file of partners that is being written, in one of the formats. */
interface PartnerFile {

  /** Writes what comes before the partners. */
  void begin() throws IOException;

  void write(PartnerDto partner) throws IOException;

  /** Writes what comes after the partners, and hands all that was written on. */
  void end(Export export) throws IOException;
}
