package org.partnersegments.rest.export;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.segment.export.Export;

/**
 * Partners as CSV (RFC 4180): UTF-8, lines end by CR LF, the first one names the columns.
 *
 * <p>An apostrophe precedes text that a spreadsheet would take for a formula: at the start of a
 * cell, and where some spreadsheets start another cell inside it. {@code ;} separates the entries
 * of a list and {@code :} the parts of a contract. A backslash precedes these characters, and a
 * backslash, in an ID or a name.
 */
final class CsvFile implements PartnerFile {

  private static final List<String> COLUMNS =
      List.of("partnerId", "name", "prospectingStage", "groups", "groupNames", "contracts");

  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final String QUOTES = "'\"";

  /** In locales with a decimal comma, spreadsheets end a cell here, even inside quotation marks. */
  private static final String CELL_ENDS = ";\t\r\n";

  private static final String QUOTED = ",\"\r\n";

  private final Writer out;

  CsvFile(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin() throws IOException {
    line(COLUMNS);
  }

  @Override
  public void write(PartnerDto partner) throws IOException {
    line(
        List.of(
            partner.partnerId(),
            partner.name(),
            orEmpty(partner.prospectingStage()),
            partner.groups().stream().map(group -> part(group.id())).collect(joining(";")),
            partner.groups().stream().map(group -> part(group.name())).collect(joining(";")),
            partner.contracts().stream().map(CsvFile::contract).collect(joining(";"))));
  }

  @Override
  public void end(Export export) throws IOException {
    out.flush();
  }

  private static String contract(PartnerDto.ContractDto contract) {
    PartnerDto.ReferenceDto term = contract.templateTerm();
    return Stream.of(
            part(contract.contractId()),
            contract.stage(),
            term == null ? "" : part(term.id()),
            date(contract.startDate()),
            date(contract.endDate()))
        .collect(joining(":"));
  }

  private static String date(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String part(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(":", "\\:");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void line(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.write(separator);
      out.write(quoted(harmless(cell)));
      separator = ",";
    }
    out.write("\r\n");
  }

  private static String harmless(String cell) {
    StringBuilder harmless = new StringBuilder(cell.length() + 1);
    for (int i = 0; i < cell.length(); i++) {
      boolean begins = i == 0 || CELL_ENDS.indexOf(cell.charAt(i - 1)) >= 0;
      if (begins && isFormula(cell, i)) {
        harmless.append('\'');
      }
      harmless.append(cell.charAt(i));
    }
    return harmless.toString();
  }

  /**
   * Also after quotation marks, because they may end the quoting, and after apostrophes, so that a
   * reader can tell the name's own from ours.
   */
  private static boolean isFormula(String cell, int from) {
    int start = from;
    while (start < cell.length() && QUOTES.indexOf(cell.charAt(start)) >= 0) {
      start++;
    }
    return start < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(start)) >= 0;
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
