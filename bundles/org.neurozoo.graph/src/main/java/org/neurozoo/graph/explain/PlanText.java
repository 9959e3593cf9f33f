package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurozoo.schema.Texts;

/** An explanation as text: a block for each kernel, then what a step takes in all. */
final class PlanText {
  private static final Texts TEXTS = Texts.beside(PlanText.class);
  private static final String INDENT = "      ";
  private static final int WIDTH = 100;

  private final Explanation plan;
  private final Locale locale;

  PlanText(Explanation plan, Locale locale) {
    this.plan = plan;
    this.locale = locale;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Entry kernel : plan.kernels()) {
      lines.add(head(++number, kernel));
      kernel.formulas().forEach(formula -> lines.add(INDENT + formula));
      lines.addAll(traffic(kernel));
    }
    lines.add("");
    lines.addAll(totals());
    return lines;
  }

  private String head(int number, Entry kernel) {
    return String.format(
        Locale.ROOT,
        "%3d  %s  %s  %s  %11s  %10s",
        number,
        padded(kernel.kind(), Entry::kind),
        padded(origin(kernel), PlanText::origin),
        padded(kernel.extent(), Entry::extent),
        Quantity.flops(kernel.cost().flops()),
        Quantity.bytes(kernel.cost().bytes()));
  }

  private static String origin(Entry kernel) {
    return kernel.origin().isEmpty() ? "-" : kernel.origin();
  }

  private String padded(String text, Function<Entry, String> column) {
    int width = plan.kernels().stream().map(column).mapToInt(String::length).max().orElse(0);
    return text + " ".repeat(width - text.length());
  }

  /** One line, or two where that would be long. */
  private List<String> traffic(Entry kernel) {
    String reads = INDENT + "(" + accesses(kernel, false);
    String writes = "-> " + accesses(kernel, true) + ")";
    return reads.length() + writes.length() < WIDTH
        ? List.of(reads + " " + writes)
        : List.of(reads, INDENT + " " + writes);
  }

  private String accesses(Entry kernel, boolean written) {
    return kernel.accesses().stream()
        .filter(access -> access.written() == written)
        .map(a -> plan.names().getOrDefault(a.buffer(), "") + " " + Quantity.bytes(a.bytes()))
        .collect(Collectors.joining(", "));
  }

  private List<String> totals() {
    Cost cost = plan.cost();
    return List.of(
        text("kernels", plan.kernels().size(), kinds()),
        text("compute", Quantity.flops(cost.flops())),
        text(
            "moved",
            Quantity.bytes(cost.bytes()),
            Quantity.bytes(cost.bytesRead()),
            Quantity.bytes(cost.bytesWritten())),
        text("intensity", String.format(Locale.ROOT, "%.2f", cost.intensity())),
        text("scratch", Quantity.bytes(plan.scratchBytes())),
        text("state", Quantity.bytes(plan.stateBytes()), Quantity.bytes(plan.writtenBytes())),
        "",
        text("legend"));
  }

  private String kinds() {
    Map<String, Integer> counts = new TreeMap<>();
    plan.kernels().forEach(kernel -> counts.merge(kernel.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }

  private String text(String key, Object... arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
