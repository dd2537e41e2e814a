package org.partnersegments.rest.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.partnersegments.api.partner.ExportEnd;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.segment.export.Export;

/** Partners as JSON, one document per line. The last line contains their number. */
final class NdjsonFile implements PartnerFile {

  private static final ObjectWriter DOCUMENTS = JsonConfiguration.MAPPER.writer();

  private final JsonGenerator json;

  NdjsonFile(OutputStream out) throws IOException {
    // This printer writes a line feed between two documents, and only there.
    json = DOCUMENTS.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void begin() {}

  @Override
  public void write(PartnerDto partner) throws IOException {
    DOCUMENTS.writeValue(json, partner);
  }

  @Override
  public void end(Export export) throws IOException {
    DOCUMENTS.writeValue(json, new ExportEnd("end", export.count(), export.revision()));
    json.writeRaw('\n');
    json.flush();
  }
}
