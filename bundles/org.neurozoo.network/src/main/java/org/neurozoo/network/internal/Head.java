package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Measure;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.Task;

/**
 * One of several tasks that a network learns at once, and how it learns it.
 *
 * @param weight what its loss counts
 */
record Head(Task task, Chosen<Loss> loss, double weight) {
  /** The node whose output answers. */
  String node() {
    return task.node();
  }

  /** The columns of the targets that it answers. */
  List<Integer> columns() {
    return task.columns();
  }

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
    return columns(all, columns());
  }

  private Tensor truth(Tensor target) {
    Tensor own = own(target);
    return task.classes() ? own.reduce(Reduction.ARG_MAXIMUM, -1).drop(-1) : own;
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
              new Measure.Whole(
                  (y, t) -> of.applyAsDouble(task.own(y), task.own((Target.Numbers) t)));
        };
    return new Figure(node() + "." + figure.name(), figure.rising(), whole);
  }

  /** Where each of so many columns stands if those of all heads stand one after the other. */
  static List<Integer> order(List<Head> heads) {
    List<Integer> told = heads.stream().flatMap(head -> head.columns().stream()).toList();
    return IntStream.range(0, told.size()).map(told::indexOf).boxed().toList();
  }
}
