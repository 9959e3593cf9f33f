package org.neurozoo.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One pure step over a state: what it yields and what it changes. All new values are computed from
 * the state as it was before the step, whatever order they are written in.
 *
 * @param outputs what a step yields, by name
 * @param updates the new values of variables, by name; type and shape are the variable's
 */
public record Program(SequencedMap<String, Tensor> outputs, SequencedMap<String, Tensor> updates) {
  /** A program that only computes. */
  public static Program of(SequencedMap<String, Tensor> outputs) {
    return new Program(outputs, new LinkedHashMap<>());
  }

  /** The same step with every target replaced. */
  public Program map(UnaryOperator<Tensor> replacement) {
    return new Program(map(outputs, replacement), map(updates, replacement));
  }

  private static SequencedMap<String, Tensor> map(
      SequencedMap<String, Tensor> targets, UnaryOperator<Tensor> replacement) {
    SequencedMap<String, Tensor> replaced = new LinkedHashMap<>();
    targets.forEach((name, target) -> replaced.put(name, replacement.apply(target)));
    return replaced;
  }

  /** Everything the step must compute. */
  public List<Tensor> targets() {
    return Stream.of(outputs, updates).map(Map::values).flatMap(v -> v.stream()).toList();
  }
}
