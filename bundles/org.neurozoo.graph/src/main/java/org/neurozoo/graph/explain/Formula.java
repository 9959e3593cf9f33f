package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * A scalar expression as people write it: {@code max(%3 + hidden/bias[j], 0)}. What is used twice
 * gets a name of its own, t1, t2 …, and a line before.
 */
final class Formula {
  /**
   * How firmly a text holds together: parts that hold less firmly are put in brackets, so that the
   * order of operations is told, too.
   */
  private static final int LOOSE = 0;

  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int FIRM = 3;

  private record Text(String text, int firmness) {
    String within(int least) {
      return firmness >= least ? text : "(" + text + ")";
    }
  }

  /** A view whose elements are not loaded but stand as a text. */
  record Inlined(@Nullable View view, String text) {
    static final Inlined NONE = new Inlined(null, "");
  }

  private final Names names;
  private final Shape extent;
  private final List<Instruction> body;
  private final Inlined inlined;
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final Map<Integer, Text> known = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * A formula.
   *
   * @param extent the loops, in the order of the strides of views
   * @param results the instructions whose values go somewhere
   */
  Formula(
      Names names, Shape extent, List<Instruction> body, List<Integer> results, Inlined inlined) {
    this.names = names;
    this.extent = extent;
    this.body = body;
    this.inlined = inlined;
    results.forEach(this::use);
    body.forEach(instruction -> Operands.of(instruction).forEach(this::use));
  }

  private void use(int position) {
    uses.merge(position, 1, Integer::sum);
  }

  /** What an instruction yields. */
  String of(int position) {
    return text(position).text();
  }

  /** The lines for names that the formulas so far refer to. */
  List<String> lines() {
    return lines;
  }

  private Text text(int position) {
    Text done = known.get(position);
    if (done == null) {
      Instruction instruction = body.get(position);
      done = written(instruction);
      if (uses.getOrDefault(position, 0) > 1 && !isName(instruction)) {
        String name = "t" + (lines.size() + 1);
        lines.add(name + " = " + done.text());
        done = new Text(name, FIRM);
      }
      known.put(position, done);
    }
    return done;
  }

  private boolean isName(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load(var view) -> !view.equals(inlined.view());
      case Instruction.Literal l -> true;
      case Instruction.Index i -> true;
      default -> false;
    };
  }

  private Text written(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load(var view) when view.equals(inlined.view()) ->
          new Text(inlined.text(), PRODUCT);
      case Instruction.Load(var view) -> new Text(names.of(view, extent), FIRM);
      case Instruction.LoadRow load -> new Text(row(load), FIRM);
      case Instruction.Literal(var type, double value) -> literal(value);
      case Instruction.Index(var strides, int offset) ->
          new Text(Names.index(strides, offset), SUM);
      case Instruction.Unary unary -> unary(unary);
      case Instruction.Binary b -> binary(b);
      case Instruction.Compare compare -> comparison(compare);
      case Instruction.Select s -> call("where", s.condition(), s.then(), s.otherwise());
      case Instruction.Cast(var type, int x) -> call(type.name(), x);
      case Instruction.Random r -> call("random", r.key0(), r.key1(), r.index());
    };
  }

  private Text unary(Instruction.Unary unary) {
    return switch (unary.op()) {
      case NEGATE -> new Text("-" + text(unary.operand()).within(FIRM), PRODUCT);
      default -> call(unary.op().name(), unary.operand());
    };
  }

  private Text comparison(Instruction.Compare compare) {
    String sign =
        switch (compare.op()) {
          case LESS -> " < ";
          case LESS_OR_EQUAL -> " <= ";
          case EQUAL -> " == ";
        };
    String left = text(compare.left()).within(SUM);
    return new Text(left + sign + text(compare.right()).within(SUM), LOOSE);
  }

  private Text binary(Instruction.Binary b) {
    return switch (b.op()) {
      case ADD -> chain(b, " + ", SUM, PRODUCT);
      case SUBTRACT -> chain(b, " - ", SUM, PRODUCT);
      case MULTIPLY -> chain(b, " * ", PRODUCT, FIRM);
      case DIVIDE -> chain(b, " / ", PRODUCT, FIRM);
      case MAXIMUM -> call("max", b.left(), b.right());
      case MINIMUM -> call("min", b.left(), b.right());
      default -> call(b.op().name(), b.left(), b.right());
    };
  }

  private Text chain(Instruction.Binary b, String sign, int firmness, int right) {
    return new Text(
        text(b.left()).within(firmness) + sign + text(b.right()).within(right), firmness);
  }

  private Text call(String name, int... operands) {
    List<String> texts = new ArrayList<>();
    for (int operand : operands) {
      texts.add(of(operand));
    }
    return new Text(name.toLowerCase(Locale.ROOT) + "(" + String.join(", ", texts) + ")", FIRM);
  }

  private String row(Instruction.LoadRow load) {
    String within =
        load.stride() == 1 && load.view().offset() == 0
            ? ""
            : ", " + Names.index(load.view().strides(), load.view().offset());
    return names.of(load.view().buffer()) + "[" + of(load.row()) + within + "]";
  }

  private static Text literal(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
    String text =
        whole
            ? String.valueOf((long) value)
            : Float.toString((float) value).replace(".0E", "e").replace("E", "e");
    return new Text(text, value < 0 ? PRODUCT : FIRM);
  }
}
