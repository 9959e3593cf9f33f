package org.neurozoo.training;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/**
 * Collects, while a graph is being built, the variables it needs and the new values they get.
 * Variables are named by the {@link Origin} they are declared under.
 */
public final class StateBuilder {
  private final SequencedMap<String, StateLayout.Slot> slots = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> parameters = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();

  /**
   * Declares a variable.
   *
   * @param name unique under the current origin
   * @param initial its content at step 0
   * @throws IllegalArgumentException if the name is taken by another type or shape
   */
  public Tensor variable(String name, Spec spec, Supplier<NdArray> initial) {
    String path = path(name);
    StateLayout.Slot known = slots.putIfAbsent(path, new StateLayout.Slot(spec, initial));
    if (known != null && !known.spec().equals(spec)) {
      throw new IllegalArgumentException(path + " is " + known.spec() + " already, not " + spec);
    }
    return Tensor.variable(path, spec);
  }

  /** Declares a variable that is to be learned. */
  public Tensor parameter(String name, Spec spec, Supplier<NdArray> initial) {
    Tensor variable = variable(name, spec, initial);
    return parameters.computeIfAbsent(path(name), path -> variable);
  }

  /** Declares a variable of zeros. */
  public Tensor zeros(String name, Spec spec) {
    return variable(name, spec, () -> NdArray.zeros(spec));
  }

  /** Declares a number that the user may change while a run goes on. */
  public Tensor tunable(String name, double initial) {
    return variable(name, Spec.f32(), () -> NdArray.scalar((float) initial));
  }

  /** Gives a variable its value after the step. */
  public void update(Tensor variable, Tensor value) {
    if (variable.primitive() instanceof Primitive.Variable(String name, Spec spec)) {
      updates.put(name, value);
    } else {
      throw new IllegalArgumentException("not a variable: " + variable);
    }
  }

  private static String path(String name) {
    return Origin.current().isEmpty() ? name : Origin.current() + "/" + name;
  }

  /** The variables declared so far. */
  public StateLayout layout() {
    return new StateLayout(slots);
  }

  /** The variables to be learned, by name. */
  public SequencedMap<String, Tensor> parameters() {
    return new LinkedHashMap<>(parameters);
  }

  /** The new values given so far, by variable. */
  public SequencedMap<String, Tensor> updates() {
    return new LinkedHashMap<>(updates);
  }
}
