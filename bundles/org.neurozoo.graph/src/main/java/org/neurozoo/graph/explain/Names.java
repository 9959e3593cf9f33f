package org.neurozoo.graph.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;

/**
 * What buffers and their elements are called: variables, inputs and outputs by their names,
 * intermediate results %1, %2 … in the order written; loop axes i, j, k …
 */
final class Names {
  private static final String LETTERS = "ijklmnopqrstuvwxyz";

  /** What a stack's name is followed by where the section of a round is meant. */
  private static final String ROUND = "[round]";

  private final Map<Buffer, String> names = new HashMap<>();
  private int results;

  Names(Plan plan) {
    plan.inputs().forEach((name, buffer) -> names.put(buffer, name));
    plan.outputs().forEach((name, buffer) -> names.put(buffer, name));
    names.put(plan.counter(), "counter");
    plan.constants().keySet().forEach(buffer -> names.put(buffer, buffer.name().replace(" ", "")));
    plan.kernels().forEach(this::add);
  }

  private void add(Kernel kernel) {
    if (kernel instanceof Kernel.Row row) {
      row.stages().forEach(this::add);
      return;
    }
    for (Access access : Access.of(kernel)) {
      Buffer buffer = access.buffer();
      boolean isResult = access.written() && buffer.region() != Region.STATE;
      if (isResult && names.putIfAbsent(buffer, "%" + (results + 1)) == null) {
        results++;
      }
    }
    if (kernel instanceof Kernel.Loop loop) {
      sections(loop);
    }
  }

  private void sections(Kernel.Loop loop) {
    for (Kernel.Section section : loop.sections()) {
      names.put(section.part().buffer(), of(section.stack().buffer()) + ROUND);
    }
    loop.body().stream()
        .filter(Kernel.Loop.class::isInstance)
        .map(Kernel.Loop.class::cast)
        .forEach(this::sections);
  }

  String of(Buffer buffer) {
    return names.getOrDefault(buffer, buffer.name());
  }

  /** The letters of loop axes. */
  static String letters(int first, int end) {
    StringBuilder letters = new StringBuilder();
    for (int axis = first; axis < end; axis++) {
      letters.append(letter(axis));
    }
    return letters.toString();
  }

  private static String letter(int axis) {
    return axis < LETTERS.length() ? String.valueOf(LETTERS.charAt(axis)) : "i" + axis;
  }

  /** An element; of a buffer passed through in its own order just the buffer's name. */
  String of(View view, Shape extent) {
    boolean whole = view.buffer().size() == 1 || isInOrder(view, extent);
    String name = of(view.buffer());
    return whole ? name : name + "[" + index(view.strides(), view.offset()) + "]";
  }

  private static boolean isInOrder(View view, Shape extent) {
    boolean row = view.buffer().region() == Region.ROW;
    long expected = 1;
    for (int axis = extent.rank() - 1; axis >= 0; axis--) {
      if (row && expected == view.buffer().size()) {
        return view.offset() == 0;
      }
      if (extent.extent(axis) != 1 && view.strides().get(axis) != expected) {
        return false;
      }
      expected *= extent.extent(axis);
    }
    return view.offset() == 0 && expected == view.buffer().size();
  }

  /** An affine position in loop letters. */
  static String index(List<Integer> strides, int offset) {
    StringJoiner sum = new StringJoiner(" + ");
    for (int axis = 0; axis < strides.size(); axis++) {
      int stride = strides.get(axis);
      if (stride != 0) {
        sum.add(stride == 1 ? letter(axis) : stride + "*" + letter(axis));
      }
    }
    if (offset != 0 || sum.length() == 0) {
      sum.add(String.valueOf(offset));
    }
    return sum.toString();
  }
}
