package org.partnersegments.it.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Java code in a document: imports, then a class or members of one. A reader can copy it, so it has
 * the imports that it needs, and no others.
 */
record JavaSnippet(List<String> imports, String body) {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.([\\w*]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public |final )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

  /** The class around members, with the fields that the guide announces. */
  private static final String SURROUNDINGS =
      """
      class Surroundings {
        private static final int MOST_TRIES = 5;
        private java.net.URI api;
        private String program;
      """;

  /** All Java code of a document. */
  static List<JavaSnippet> in(Path document) throws IOException {
    return BLOCK
        .matcher(Files.readString(document).replace("\r\n", "\n"))
        .results()
        .map(block -> of(block.group(1)))
        .toList();
  }

  static JavaSnippet of(String code) {
    List<String> lines = code.lines().toList();
    int body = 0;
    while (body < lines.size()
        && (lines.get(body).isBlank() || IMPORT.matcher(lines.get(body)).matches())) {
      body++;
    }
    return new JavaSnippet(
        lines.subList(0, body).stream().filter(line -> !line.isBlank()).toList(),
        String.join("\n", lines.subList(body, lines.size())));
  }

  /**
   * Compiles the code.
   *
   * @return what is wrong with it
   */
  List<String> faults(String classPath, Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    for (String line : imports) {
      Matcher name = IMPORT.matcher(line);
      if (!name.matches() || !isUsed(name.toMatchResult())) {
        faults.add("not used: " + line);
      }
    }
    Matcher type = TYPE.matcher(body);
    boolean isType = type.find();
    Path file = folder.resolve((isType ? type.group(1) : "Surroundings") + ".java");
    Files.writeString(
        file, String.join("\n", imports) + "\n" + (isType ? body : SURROUNDINGS + body + "\n}\n"));
    StringWriter messages = new StringWriter();
    PrintWriter printer = new PrintWriter(messages);
    String[] arguments = {"-proc:none", "-d", folder.toString(), "-cp", classPath, file.toString()};
    if (ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments) != 0) {
      faults.add(messages.toString());
    }
    return faults;
  }

  private boolean isUsed(MatchResult imported) {
    return Arrays.asList(body.split("\\W+", -1)).contains(imported.group(1));
  }
}
