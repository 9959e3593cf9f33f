package org.neurozoo.graph.explain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Plan;

/**
 * A plan in words: every kernel in the order run, and what a step costs.
 *
 * @param kernels in the order run
 * @param names what buffers are called in the formulas
 * @param cost of one step
 * @param scratchBytes the memory that inputs, outputs, constants and intermediate results share
 * @param stateBytes the size of all variables read or written, resident data included
 * @param writtenBytes the size of those written
 */
public record Explanation(
    List<Entry> kernels,
    Map<Buffer, String> names,
    Cost cost,
    long scratchBytes,
    long stateBytes,
    long writtenBytes) {
  /** Copies kernels and names. */
  public Explanation {
    kernels = List.copyOf(kernels);
    names = Map.copyOf(names);
  }

  /** What a plan does. */
  public static Explanation of(Plan plan) {
    Names names = new Names(plan);
    List<Entry> kernels = plan.kernels().stream().map(each -> Entry.of(each, names)).toList();
    Map<Buffer, String> used = new HashMap<>();
    Set<Buffer> written = new LinkedHashSet<>();
    for (Entry kernel : kernels) {
      for (Access access : kernel.accesses()) {
        used.put(access.buffer(), names.of(access.buffer()));
        if (access.written()) {
          written.add(access.buffer());
        }
      }
    }
    long scratch = plan.bytes();
    return new Explanation(
        kernels, used, Cost.of(plan), scratch, state(used.keySet()), state(written));
  }

  private static long state(Set<Buffer> buffers) {
    return buffers.stream()
        .filter(buffer -> buffer.region() == Region.STATE)
        .mapToLong(buffer -> (long) buffer.size() * Access.bytes(buffer.type()))
        .sum();
  }

  /** The whole as lines of text in a language. */
  public List<String> lines(Locale locale) {
    return new PlanText(this, locale).lines();
  }
}
