package org.partnersegments.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a run: tables of figures, and the plans. */
final class BenchmarkReport {

  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
  private final StringBuilder intro = new StringBuilder();
  private final StringBuilder plans = new StringBuilder();

  void say(String paragraph) {
    intro.append(paragraph).append("\n\n");
  }

  /** Adds a query of the product next to the fastest written by hand. */
  void compare(
      String question, BenchmarkSegment segment, long rows, Timings service, Timings byHand) {
    double ratio = service.median() / byHand.median();
    ratios.computeIfAbsent(question, q -> new ArrayList<>()).add(ratio);
    tables
        .computeIfAbsent(
            question,
            q ->
                new ArrayList<>(
                    List.of(
                        "| Segment | Rows | Service, median | p95 | By hand, median | p95 | Ratio |",
                        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |")))
        .add(
            String.format(
                Locale.ROOT,
                "| %s %s | %,d | %.1f | %.1f | %.1f | %.1f | %.2f |",
                segment.id(),
                segment.what(),
                rows,
                service.median(),
                service.p95(),
                byHand.median(),
                byHand.p95(),
                ratio));
  }

  /** Adds a figure without a rival. */
  void time(String question, String what, Timings service) {
    tables
        .computeIfAbsent(
            question,
            q -> new ArrayList<>(List.of("| What | Median | p95 |", "| --- | ---: | ---: |")))
        .add(
            String.format(
                Locale.ROOT, "| %s | %.1f | %.1f |", what, service.median(), service.p95()));
  }

  void plan(String of, String plan) {
    if (plan.isEmpty()) {
      return;
    }
    plans.append("== ").append(of).append('\n').append(plan).append('\n');
  }

  /** Prints the tables, and writes them and the plans into the directory. */
  void write(Path directory, String name) throws IOException {
    StringBuilder text = new StringBuilder(intro);
    tables.forEach(
        (question, lines) -> {
          text.append("## ").append(question).append("\n\n");
          lines.forEach(line -> text.append(line).append('\n'));
          List<Double> all = ratios.get(question);
          if (all != null) {
            List<Double> sorted = all.stream().sorted().toList();
            double median =
                (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
            text.append(
                String.format(
                    Locale.ROOT,
                    "\nRatios: median %.2f, greatest %.2f.\n",
                    median,
                    sorted.get(sorted.size() - 1)));
          }
          text.append('\n');
        });
    System.out.println(text);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name + ".md"), text.toString().stripTrailing() + "\n");
    if (!plans.isEmpty()) {
      Files.writeString(directory.resolve(name + "-plans.txt"), plans.toString());
    }
  }
}
