package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.FlowNode.Reading;
import org.neurozoo.network.NetworkLearner;

/**
 * What a network says of one sample.
 *
 * @param names of classes or outputs
 * @param values probabilities of the classes, or the outputs themselves
 * @param classes whether they are classes
 */
record Answer(List<String> names, double[] values, boolean classes) {
  /** Asks a network about the features of one sample. */
  static Answer of(NetworkLearner learner, float[] features) {
    DataSet train = learner.experiment().train();
    Shape one = Shape.of(1).then(train.sampleShape());
    return of(train.target(), learner.predict(NdArray.of(one, features)), 0);
  }

  /** What a network says of a sample, by the row of what it has predicted. */
  static Answer of(Target target, NdArray said, int row) {
    int width = said.spec().shape().count() / said.spec().shape().extent(0);
    double[] outputs = new double[width];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = said.at(row * width + i);
    }
    return switch (target) {
      case Target.Classes classes when outputs.length == 1 ->
          new Answer(classes.names(), ofSecond(outputs[0]), true);
      case Target.Classes classes -> new Answer(classes.names(), shares(outputs), true);
      case Target.Numbers numbers -> new Answer(numbers.names(), outputs, false);
      case Target.None none -> new Answer(List.of(), outputs, false);
    };
  }

  /** The likeliest class and how likely it is, or the first output, in a word or two. */
  String brief() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = classes && values[i] > values[best] ? i : best;
    }
    String name = best < names.size() ? names.get(best) : String.valueOf(best);
    return classes
        ? name + " · " + Math.round(100 * values[best]) + " %"
        : Reading.brief(values[best]);
  }

  /**
   * A single output speaks for the second class: from 0, or of threshold elements from -1, to 1.
   */
  private static double[] ofSecond(double output) {
    double share = Math.clamp(output < 0 ? (output + 1) / 2 : output, 0.0, 1.0);
    return new double[] {1 - share, share};
  }

  /** Probabilities as they are; anything else as logits, by softmax. */
  private static double[] shares(double[] outputs) {
    double sum = 0;
    double most = Double.NEGATIVE_INFINITY;
    boolean shares = true;
    for (double output : outputs) {
      sum += output;
      most = Math.max(most, output);
      shares &= output >= 0;
    }
    if (shares && Math.abs(sum - 1) < 1e-3) {
      return outputs;
    }
    double[] exps = new double[outputs.length];
    double total = 0;
    for (int i = 0; i < outputs.length; i++) {
      exps[i] = Math.exp(outputs[i] - most);
      total += exps[i];
    }
    for (int i = 0; i < exps.length; i++) {
      exps[i] /= total;
    }
    return exps;
  }
}
