package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Measure;
import org.neurozoo.network.Registry.Chosen;

/**
 * One of several tasks that a network learns at once.
 *
 * @param node whose output answers
 * @param classes whether it tells a class, else numbers
 * @param columns which numbers of the targets it answers, in the order of its units
 * @param weight what its loss counts
 */
record Head(String node, boolean classes, List<Integer> columns, Chosen<Loss> loss, double weight) {
  /** The loss of each sample, F32 [batch]; of outputs and targets with the columns of all heads. */
  Tensor perSample(Tensor output, Tensor target) {
    return loss.type().perSample(own(output), truth(target), loss.values());
  }

  /** What its outputs predict, F32 [batch, columns]. */
  Tensor prediction(Tensor output) {
    return loss.type().prediction(own(output));
  }

  /** Its columns of numbers [batch, all columns]. */
  private Tensor own(Tensor all) {
    return columns(all, columns);
  }

  private Tensor truth(Tensor target) {
    Tensor own = own(target);
    return classes ? own.reduce(Reduction.ARG_MAXIMUM, -1).drop(-1) : own;
  }

  /** Some columns in an order; those that lie side by side are taken at once. */
  static Tensor columns(Tensor all, List<Integer> columns) {
    List<Tensor> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || columns.get(i) != columns.get(i - 1) + 1) {
        runs.add(all.slice(1, columns.get(from), columns.get(i - 1) + 1));
        from = i;
      }
    }
    return runs.size() == 1 ? runs.getFirst() : Tensor.concatenate(1, runs);
  }

  /** A figure of this head as one of all predictions and targets, with its name in front. */
  Figure figure(Figure figure) {
    Measure whole =
        switch (figure.measure()) {
          case Measure.Mean(var of) -> new Measure.Mean((y, t) -> of.apply(own(y), truth(t)));
          case Measure.Whole(var of) ->
              new Measure.Whole((y, t) -> of.applyAsDouble(own(y), own((Target.Numbers) t)));
        };
    return new Figure(node + "." + figure.name(), figure.rising(), whole);
  }

  private NdArray own(NdArray all) {
    int rows = all.shape().extent(0);
    int width = all.shape().extent(1);
    float[] some = new float[rows * columns.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = all.floats()[i / columns.size() * width + columns.get(i % columns.size())];
    }
    return NdArray.of(Shape.of(rows, columns.size()), some);
  }

  /** What is to be learned by this head. */
  Target own(Target.Numbers all) {
    List<String> names = columns.stream().map(all.names()::get).toList();
    NdArray values = own(all.values());
    return classes
        ? new Target.Classes(
            names, NdArray.of(Shape.of(values.shape().extent(0)), Classified.likeliest(values)))
        : new Target.Numbers(names, values);
  }

  /** Where each of so many columns stands if those of all heads stand one after the other. */
  static List<Integer> order(List<Head> heads) {
    List<Integer> told = heads.stream().flatMap(head -> head.columns.stream()).toList();
    return IntStream.range(0, told.size()).map(told::indexOf).boxed().toList();
  }
}
