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
import org.partnersegments.rest.partner.PartnerDto;
import org.partnersegments.segment.Export;

/**
 * Partners as CSV (RFC 4180): UTF-8, lines end by CR LF, the first one names the columns.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe. A cell that
 * holds several things has them in a list separated by {@code ;}, and the parts of a contract by
 * {@code :}; where an ID or a name has one of these characters or a backslash, a backslash precedes
 * it.
 */
final class CsvFile implements PartnerFile {

  private static final List<String> COLUMNS =
      List.of("partnerId", "name", "prospectingStage", "groups", "groupNames", "contracts");

  private static final String FORMULA_STARTS = "=+-@\t\r\n";
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
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
