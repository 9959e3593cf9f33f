package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operators of ONNX that primitives and formulas express, by name. */
final class Operators {
  private Operators() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> all = new HashMap<>();
    List.of(
            Elementwise.table(),
            Arithmetic.table(),
            Activation.table(),
            Reductions.table(),
            Ranking.table(),
            Shapes.table(),
            Constants.table(),
            Products.table(),
            Parts.table(),
            Indexing.table(),
            Convolving.table(),
            Pools.table(),
            Normalising.table(),
            Losing.table(),
            Optimising.table(),
            Recurrent.table(),
            Control.table(),
            Attending.table(),
            Resizing.table(),
            Bending.table())
        .forEach(all::putAll);
    return Map.copyOf(all);
  }
}
