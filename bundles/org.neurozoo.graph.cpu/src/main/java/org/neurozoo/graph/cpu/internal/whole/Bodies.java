package org.neurozoo.graph.cpu.internal.whole;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/** Bodies over other loops. */
final class Bodies {
  private Bodies() {}

  /**
   * What an access becomes in other loops.
   *
   * @param offset added where the loops begin
   */
  record Way(int offset, List<Integer> strides) {}

  /** The body with every view and index led another way. */
  static List<Instruction> over(List<Instruction> body, Ways ways) {
    return body.stream()
        .map(
            instruction ->
                switch (instruction) {
                  case Instruction.Load load -> new Instruction.Load(ways.of(load.view()));
                  case Instruction.LoadRow load ->
                      new Instruction.LoadRow(
                          ways.of(load.view()), load.row(), load.rows(), load.stride());
                  case Instruction.Index(var strides, int offset) -> {
                    Way way = ways.of(strides);
                    yield new Instruction.Index(way.strides, offset + way.offset);
                  }
                  default -> instruction;
                })
        .toList();
  }

  /** How strides change. */
  interface Ways {
    Way of(List<Integer> strides);

    default View of(View view) {
      Way way = of(view.strides());
      return new View(view.buffer(), view.offset() + way.offset, way.strides);
    }

    /** Only the strides change. */
    static Ways of(UnaryOperator<List<Integer>> strides) {
      return before -> new Way(0, strides.apply(before));
    }
  }

  /** The strides of all views and indices. */
  static Stream<List<Integer>> strides(List<Instruction> body) {
    return body.stream()
        .flatMap(
            instruction ->
                switch (instruction) {
                  case Instruction.Load load -> Stream.of(load.view().strides());
                  case Instruction.LoadRow load -> Stream.of(load.view().strides());
                  case Instruction.Index index -> Stream.of(index.strides());
                  default -> Stream.empty();
                });
  }
}
