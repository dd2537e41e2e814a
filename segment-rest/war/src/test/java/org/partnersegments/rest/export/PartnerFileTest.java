package org.partnersegments.rest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.partner.PartnerDto.ContractDto;
import org.partnersegments.api.partner.PartnerDto.ReferenceDto;
import org.partnersegments.segment.export.Export;

/** The contents of files of partners. */
class PartnerFileTest {

  private static final String HEADER =
      "partnerId,name,prospectingStage,groups,groupNames,contracts\r\n";

  private static PartnerDto named(String name) {
    return new PartnerDto("1", name, null, List.of(), List.of());
  }

  private static String file(ExportFormat format, PartnerDto... partners) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PartnerFile file = format.file(bytes);
    file.begin();
    for (PartnerDto partner : partners) {
      file.write(partner);
    }
    file.end(new Export("S", 7, partners.length));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String csv(PartnerDto partner) throws IOException {
    return file(ExportFormat.CSV, partner);
  }

  @Test
  void csvOfNobodyIsTheColumns() throws IOException {
    assertEquals(HEADER, file(ExportFormat.CSV));
  }

  @Test
  void csvHasALineAPartner() throws IOException {
    PartnerDto partner =
        new PartnerDto(
            "2552842",
            "Pérez, \"the\" Deals",
            "NEW",
            List.of(
                new ReferenceDto("17", "Coupon sites", false),
                new ReferenceDto("a;b", "A: B\\C", true)),
            List.of(
                new ContractDto("P:1", "EXPIRED", null, null, null),
                new ContractDto(
                    "S-1",
                    "JOINED",
                    new ReferenceDto("42", "Standard", false),
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2027, 12, 1))));
    assertEquals(
        HEADER
            + "2552842,\"Pérez, \"\"the\"\" Deals\",NEW,17;a\\;b,Coupon sites;A\\: B\\\\C,"
            + "P\\:1:EXPIRED:::;S-1:JOINED:42:2026-01-31:2027-12-01\r\n",
        csv(partner));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
  void aCellThatWouldBeAFormulaIsNeutralised(String name) throws IOException {
    assertEquals(HEADER + "1,'" + name + ",,,,\r\n", csv(named(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\rx", "\nx"})
  void aCellThatBeginsWithALineEndIsNeutralisedAndQuoted(String name) throws IOException {
    assertEquals(HEADER + "1,\"'" + name + "\",,,,\r\n", csv(named(name)));
  }

  /**
   * In a spreadsheet that separates cells by semicolons, as in German, quotation marks do not
   * protect here.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a;=1   | a;'=1",
        "a; =1  | a; =1",
        "a;;-1;b| a;;'-1;b",
        "a;'=1  | a;''=1",
        "a;\"=1 | \"a;'\"\"=1\"",
        "a;'\"@ | \"a;''\"\"@\"",
        "`a\t=1`| `a\t'=1`",
        "`a\n=1`| `\"a\n'=1\"`"
      })
  void whatWouldBeAFormulaInACellOfItsOwnIsNeutralised(String name, String cell)
      throws IOException {
    assertEquals(HEADER + "1," + cell + ",,,,\r\n", csv(named(name)));
  }

  @Test
  void whatWouldBeAFormulaInAListIsNeutralised() throws IOException {
    List<ReferenceDto> groups =
        List.of(new ReferenceDto("17", "A", false), new ReferenceDto("+8", "=B;=C", false));
    assertEquals(
        HEADER + "1,P,,17;'+8,A;'=B\\;'=C,\r\n",
        csv(new PartnerDto("1", "P", null, groups, List.of())));
  }

  /** Otherwise a reader who removes our apostrophe would remove the name's own. */
  @ParameterizedTest
  @ValueSource(strings = {"'=1", "''-1", "'@"})
  void anApostropheThatIsThereAlreadyIsPrecededByAnother(String name) throws IOException {
    assertEquals(HEADER + "1,'" + name + ",,,,\r\n", csv(named(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1=1", "a@b", "'", "O'Brien", " =1"})
  void whatIsNoFormulaStaysAsItIs(String name) throws IOException {
    assertEquals(HEADER + "1," + name + ",,,,\r\n", csv(named(name)));
  }

  @Test
  void ndjsonHasALineAPartnerAndAnEnd() throws IOException {
    String partner =
        "{\"partnerId\":\"1\",\"name\":\"One\\nline\",\"prospectingStage\":null,\"groups\":[],"
            + "\"contracts\":[]}\n";
    assertEquals(
        partner + partner + "{\"type\":\"end\",\"count\":2,\"revision\":7}\n",
        file(ExportFormat.NDJSON, named("One\nline"), named("One\nline")));
    assertEquals("{\"type\":\"end\",\"count\":0,\"revision\":7}\n", file(ExportFormat.NDJSON));
  }
}
