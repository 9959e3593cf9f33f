package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Attention without softmax as a scan over time: a matrix for each head to which products of keys
 * and values are added, which decays (gated) and is corrected by what it already holds (delta; Yang
 * et al. 2024).
 */
final class RunningAttention {
  private final Node node;
  private final int queries;
  private final int heads;
  private final boolean gated;
  private final boolean corrects;
  private final double scale;

  private RunningAttention(Node node) {
    Attributes attributes = node.attributes();
    String rule = attributes.text("update_rule", "gated_delta");
    this.node = node;
    this.queries = attributes.whole("q_num_heads", 1);
    this.heads = attributes.whole("kv_num_heads", 1);
    this.gated = rule.startsWith("gated");
    this.corrects = rule.endsWith("delta");
    double features = (double) node.shape().extent(2) / queries;
    double given = attributes.real("scale", 0);
    this.scale = given == 0 ? 1 / Math.sqrt(features) : given;
  }

  static List<Value> compute(Node node) {
    return new RunningAttention(node).run();
  }

  private List<Value> run() {
    List<Tensor> sequences = new ArrayList<>();
    sequences.add(steps(0, queries));
    sequences.add(steps(1, heads));
    sequences.add(steps(2, heads));
    if (gated) {
      sequences.add(steps(4, heads));
    }
    if (corrects) {
      sequences.add(steps(5, node.x(5).shape().extent(2)));
    }
    int time = node.shape().extent(1);
    Scan.Result result = Scan.over(time, List.of(first(sequences)), sequences, this::next);
    Tensor y = result.outputs().getFirst().transpose(1, 0, 2, 3);
    Shape shape = y.shape().axes(0, 2).then(Shape.of(queries * y.shape().extent(3)));
    return node.results(List.of(y.reshape(shape), result.carries().getFirst()));
  }

  private Tensor first(List<Tensor> sequences) {
    Shape key = sequences.get(1).shape();
    Shape state = key.axes(1, 4).then(sequences.get(2).shape().axes(3, 4));
    return node.has(3) ? node.x(3) : node.x().literal(0).broadcast(state);
  }

  /** [time, batch, heads, features] of [batch, time, heads · features]. */
  private Tensor steps(int input, int count) {
    Tensor x = node.x(input);
    Shape shape = x.shape();
    Shape split = shape.axes(0, 2).then(Shape.of(count, shape.extent(2) / count));
    return x.reshape(split).transpose(1, 0, 2, 3);
  }

  private Scan.Next next(Scan.Round round) {
    Tensor state = round.carry(0);
    Tensor key = column(round.element(1));
    Tensor value = row(round.element(2));
    if (gated) {
      state = state.times(column(round.element(3)).unary(UnaryOp.EXP));
    }
    if (corrects) {
      Tensor held = key.transpose().matmul(state);
      value = value.minus(held).times(row(round.element(gated ? 4 : 3)));
    }
    state = state.plus(key.matmul(value));
    Tensor read = row(round.element(0)).matmul(repeated(state)).times(scale);
    return new Scan.Next(List.of(state), List.of(read.drop(-2)));
  }

  private static Tensor column(Tensor x) {
    return x.reshape(x.shape().then(Shape.of(1)));
  }

  private static Tensor row(Tensor x) {
    Shape shape = x.shape();
    return x.reshape(shape.axes(0, 2).then(Shape.of(1)).then(shape.axes(2, 3)));
  }

  private Tensor repeated(Tensor state) {
    return Attending.repeated(state, queries / heads);
  }
}
