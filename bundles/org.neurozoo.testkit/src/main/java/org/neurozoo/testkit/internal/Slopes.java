package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/**
 * Derivatives of a layer against central differences, both in double precision. What is derived is
 * the sum of all outputs, each times a random number, and of the penalties.
 *
 * <p>The greatest deviation allowed is 1e-4 of the greater number, and 1e-7 where both are small:
 * with a step of 1e-5 rounding leaves 1e-10 of sums about 10, and the third derivative 1e-10 of
 * itself. Where a kink lies within the step, the difference on one side is enough.
 */
public final class Slopes {
  private static final double STEP = 1e-5;
  private static final double SMALLER = 1e-6;
  private static final double RELATIVE = 1e-4;
  private static final double ABSOLUTE = 1e-7;
  private static final int ELEMENTS = 6;
  private static final long MOMENT = 3;

  private final Map<String, DoubleArray> samples;
  private final Map<String, DoubleArray> variables;
  private final SumOf sum;

  /** What is derived, and by what. */
  private record SumOf(Tensor total, Map<String, Tensor> by) {}

  private Slopes(BuiltLayer layer) {
    this.samples = layer.samples();
    this.variables = layer.variables();
    Tensor output = layer.output();
    NdArray weights = NdArray.zeros(output.spec());
    double[] random = BuiltLayer.random("weights", weights.length(), 2);
    for (int i = 0; i < random.length; i++) {
      weights.put(i, random[i]);
    }
    Tensor total = output.times(Tensor.constant(weights)).sum();
    for (Tensor penalty : layer.penalties()) {
      total = total.plus(penalty);
    }
    Map<String, Tensor> by = new LinkedHashMap<>(layer.state().parameters());
    for (int i = 0; i < layer.inputs().size(); i++) {
      by.put("input" + i, layer.inputs().get(i));
    }
    this.sum = new SumOf(total, by);
  }

  /** Where derivatives and differences disagree. */
  public static List<String> breaches(BuiltLayer layer) {
    return new Slopes(layer).breaches();
  }

  private List<String> breaches() {
    List<String> names = List.copyOf(sum.by.keySet());
    List<DoubleArray> derivatives = evaluate(Gradient.of(sum.total, List.copyOf(sum.by.values())));
    List<String> breaches = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      breaches.addAll(breaches(names.get(i), derivatives.get(i).elements()));
    }
    return breaches;
  }

  private List<String> breaches(String name, double[] derivatives) {
    DoubleArray place = samples.containsKey(name) ? samples.get(name) : variables.get(name);
    double[] elements = Objects.requireNonNull(place, name).elements();
    List<String> breaches = new ArrayList<>();
    int stride = Math.max(1, derivatives.length / ELEMENTS);
    for (int i = 0; i < derivatives.length; i += stride) {
      double above = moved(elements, i, STEP);
      double below = moved(elements, i, -STEP);
      double difference = (above - below) / (2 * STEP);
      if (!agree(derivatives[i], difference) && !agreesBesideAKink(derivatives[i], elements, i)) {
        breaches.add(
            "by "
                + name
                + "["
                + i
                + "]: "
                + derivatives[i]
                + ", but the difference is "
                + difference);
      }
    }
    return breaches;
  }

  private boolean agreesBesideAKink(double derivative, double[] elements, int element) {
    double here = moved(elements, element, 0);
    return agree(derivative, (moved(elements, element, SMALLER) - here) / SMALLER)
        || agree(derivative, (here - moved(elements, element, -SMALLER)) / SMALLER);
  }

  private static boolean agree(double derivative, double difference) {
    double size = Math.max(Math.abs(derivative), Math.abs(difference));
    return Math.abs(derivative - difference) <= RELATIVE * size + ABSOLUTE;
  }

  private double moved(double[] elements, int element, double by) {
    double before = elements[element];
    elements[element] = before + by;
    double total = evaluate(List.of(sum.total)).getFirst().elements()[0];
    elements[element] = before;
    return total;
  }

  private List<DoubleArray> evaluate(List<Tensor> tensors) {
    return new Interpreter(samples, variables, MOMENT).evaluate(tensors);
  }
}
