package org.partnersegments.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.ExportEnd;
import org.partnersegments.api.partner.PartnerDto;

/** All partners of a segment, as of one revision. */
public final class PartnerExport extends AnswerLines<PartnerDto, ExportEnd> {

  private static final ObjectReader PARTNER = JsonBodies.MAPPER.readerFor(PartnerDto.class);
  private static final ObjectReader END = JsonBodies.MAPPER.readerFor(ExportEnd.class);

  private long count;

  /**
   * Reads an export.
   *
   * @param answer the answer of {@link SegmentsApi#exportSegmentPartners}
   */
  public PartnerExport(InputStream answer) {
    super(answer);
  }

  @Override
  @Nullable PartnerDto item(String line) throws JsonProcessingException {
    @Nullable PartnerDto partner = PARTNER.readValue(line);
    if (partner == null || partner.partnerId() == null) {
      return null;
    }
    count++;
    return partner;
  }

  @Override
  ExportEnd end(String line) throws JsonProcessingException {
    @Nullable ExportEnd end = END.readValue(line);
    if (end == null || !"end".equals(end.type()) || end.count() != count) {
      throw new BrokenAnswerException(
          "The export is incomplete or malformed after " + count + " partners.", null);
    }
    return end;
  }
}
