package org.neurozoo.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/**
 * Collects, while a graph is being built, the variables it needs and the new values they get.
 * Variables are named by the {@link Origin} they are declared under.
 */
public final class StateBuilder {
  private final SequencedMap<String, StateLayout.Slot> slots = new LinkedHashMap<>();
  private final Map<String, Tensor> variables = new HashMap<>();
  private final SequencedMap<String, Tensor> parameters = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();

  /**
   * Declares a variable; asked again, returns the same tensor, so that derivatives by it are found.
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
    return variables.computeIfAbsent(path, p -> Tensor.variable(p, spec));
  }

  /** Declares a variable that is to be learned. */
  public Tensor parameter(String name, Spec spec, Supplier<NdArray> initial) {
    Tensor variable = variable(name, spec, initial);
    return parameters.computeIfAbsent(path(name), path -> variable);
  }

  /**
   * Declares a variable that is to be learned and starts with random numbers, uniform in [low,
   * high), drawn by the seed and its path alone.
   */
  public Tensor uniform(String name, Spec spec, double low, double high, long seed) {
    long key = Philox.key(seed, path(name));
    return parameter(
        name,
        spec,
        () -> {
          NdArray numbers = NdArray.zeros(spec);
          for (int i = 0; i < numbers.length(); i++) {
            numbers.put(i, low + (high - low) * Philox.uniform(Philox.word(key, i)));
          }
          return numbers;
        });
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

  /** Yields a number of every step under a name. */
  public void output(String name, Tensor value) {
    outputs.put(name, value);
  }

  /**
   * The program of the outputs and updates given since the last program: a learner of several
   * phases builds one after the other over the same variables.
   */
  public StepProgram program() {
    StepProgram program = new StepProgram(new Program(new LinkedHashMap<>(outputs), updates()));
    outputs.clear();
    updates.clear();
    return program;
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

  /** The variables to be learned that were declared under a path. */
  public List<Tensor> parameters(String path) {
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getKey().startsWith(path + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The new values given since the last program, by variable. */
  public SequencedMap<String, Tensor> updates() {
    return new LinkedHashMap<>(updates);
  }
}
