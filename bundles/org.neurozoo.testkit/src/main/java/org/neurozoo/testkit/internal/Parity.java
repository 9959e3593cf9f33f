package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;

/**
 * A program on which a backend must agree with the reference. Whole numbers and truth values must
 * be equal. Another number may be off by so many roundings of its type, relative to itself where it
 * exceeds 1: see who declares them for why so many. A rounding is 2⁻²⁴ in single precision, 2⁻⁵² in
 * double precision, where the reference rounds as well, and 2⁻¹¹ in half precision.
 */
public final class Parity {
  private final String name;
  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
  private final Map<String, Integer> roundings = new LinkedHashMap<>();
  private final Map<String, NdArray> given = new LinkedHashMap<>();
  private long firstStep;
  private int steps = 1;

  Parity(String name) {
    this.name = name;
  }

  /** What is compared, in words. */
  public String name() {
    return name;
  }

  Parity yields(String output, int allowed, Tensor value) {
    outputs.put(output, value);
    roundings.put("output " + output, allowed);
    return this;
  }

  Parity updates(Tensor variable, int allowed, Tensor value) {
    if (variable.primitive() instanceof Primitive.Variable(String buffer, Spec spec)) {
      updates.put(buffer, value);
      roundings.put("variable " + buffer, allowed);
    }
    return this;
  }

  /** Uses these numbers for a variable, or these rows for an input, not random ones. */
  Parity given(String variableOrInput, NdArray numbers) {
    given.put(variableOrInput, numbers);
    return this;
  }

  Parity over(long first, int count) {
    firstStep = first;
    steps = count;
    return this;
  }

  /** A sentence for everything that differs between two backends. */
  public List<String> differences(Backend candidate, Backend truth) {
    Map<String, NdArray> expected = run(truth);
    List<String> differences = new ArrayList<>();
    Map<String, NdArray> actual = run(candidate);
    expected.forEach((what, numbers) -> compare(what, at(actual, what), numbers, differences));
    return differences;
  }

  /**
   * A sentence for everything whose bits change if the burst is cut into single steps, or with the
   * number of threads.
   */
  public List<String> changes(Backend candidate) {
    try (Loaded one = new Loaded(candidate, 1);
        Loaded three = new Loaded(candidate, 3)) {
      Map<String, NdArray> whole = one.run(steps);
      List<String> changes = new ArrayList<>();
      changes.addAll(changed("single steps change ", whole, one.run(1)));
      changes.addAll(changed("3 threads change ", whole, three.run(steps)));
      return changes;
    }
  }

  private static List<String> changed(
      String cause, Map<String, NdArray> before, Map<String, NdArray> after) {
    return before.keySet().stream()
        .filter(what -> !at(before, what).equals(at(after, what)))
        .map(what -> cause + what)
        .toList();
  }

  private static NdArray at(Map<String, NdArray> results, String what) {
    return Objects.requireNonNull(results.get(what), what);
  }

  private Map<String, NdArray> run(Backend backend) {
    try (Loaded loaded = new Loaded(backend, 1)) {
      return loaded.run(steps);
    }
  }

  /** The program on a device. */
  private final class Loaded implements AutoCloseable {
    private final Device device;
    private final Memory memory;
    private final Executable executable;

    Loaded(Backend backend, int threads) {
      device = backend.open(threads);
      memory = memory(device);
      executable = device.load(Compiler.compile(new Program(outputs, updates)), List.of(memory));
    }

    /** What all steps yield, from the beginning, in bursts of so many. */
    Map<String, NdArray> run(int burst) {
      begin(memory);
      Map<String, NdArray> results = new LinkedHashMap<>();
      for (int done = 0; done < steps; done += burst) {
        Map<String, NdArray> rows = new LinkedHashMap<>();
        outputs.forEach((output, value) -> rows.put(output, NdArray.zeros(rows(value, burst))));
        executable.run(firstStep + done, burst, inputs(done, burst), rows);
        int at = done;
        rows.forEach((output, part) -> collect(results, output, part, at, burst));
      }
      memory.buffers().keySet().forEach(b -> results.put("variable " + b, memory.read(b)));
      return results;
    }

    @Override
    public void close() {
      device.close();
    }
  }

  /** The least time a step takes within so many nanoseconds of trying, in microseconds. */
  public double micros(Backend backend, long nanos) {
    try (Loaded loaded = new Loaded(backend, 1)) {
      begin(loaded.memory);
      Map<String, NdArray> fed = inputs(0, steps);
      long end = System.nanoTime() + nanos;
      long best = Long.MAX_VALUE;
      do {
        long begin = System.nanoTime();
        loaded.executable.run(firstStep, steps, fed, Map.of());
        best = Math.min(best, System.nanoTime() - begin);
      } while (System.nanoTime() < end);
      return best / 1000.0 / steps;
    }
  }

  private void collect(
      Map<String, NdArray> results, String output, NdArray part, int at, int burst) {
    NdArray all =
        results.computeIfAbsent(
            "output " + output,
            key -> NdArray.zeros(new Spec(part.spec().type(), part.shape().with(0, steps))));
    copy(part, 0, all, at * (part.shape().count() / burst), part.shape().count());
  }

  private static Spec rows(Tensor value, int count) {
    return new Spec(value.type(), Shape.of(count).then(value.shape()));
  }

  private Memory memory(Device device) {
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (Tensor tensor : targets()) {
      if (tensor.primitive() instanceof Primitive.Variable(String variable, Spec spec)) {
        buffers.put(variable, spec);
      }
    }
    updates.forEach((variable, value) -> buffers.put(variable, value.spec()));
    return device.allocate(buffers);
  }

  private void begin(Memory memory) {
    memory.buffers().forEach((variable, spec) -> memory.write(variable, numbers(variable, spec)));
  }

  private Map<String, NdArray> inputs(int done, int burst) {
    Map<String, NdArray> inputs = new LinkedHashMap<>();
    for (Tensor tensor : targets()) {
      if (tensor.primitive() instanceof Primitive.Input(String input, Spec spec)) {
        NdArray all = numbers(input, rows(tensor, steps));
        NdArray part = NdArray.zeros(rows(tensor, burst));
        int count = spec.shape().count();
        copy(all, done * count, part, 0, burst * count);
        inputs.put(input, part);
      }
    }
    return inputs;
  }

  private List<Tensor> targets() {
    return Topology.order(new Program(outputs, updates).targets());
  }

  private NdArray numbers(String variableOrInput, Spec spec) {
    NdArray numbers = given.get(variableOrInput);
    return numbers != null ? numbers : Numbers.random(variableOrInput, spec);
  }

  private static void copy(NdArray from, int first, NdArray to, int at, int count) {
    System.arraycopy(from.storage(), first, to.storage(), at, count);
  }

  private void compare(String what, NdArray actual, NdArray expected, List<String> differences) {
    double tolerance = roundings.getOrDefault(what, 0) * rounding(expected.spec().type()) * steps;
    for (int i = 0; i < expected.shape().count(); i++) {
      if (!agrees(actual.at(i), expected.at(i), tolerance)) {
        differences.add(
            what + " is " + actual.at(i) + ", not " + expected.at(i) + ", at element " + i);
        return;
      }
    }
  }

  private static double rounding(ElementType type) {
    return switch (type) {
      case F32 -> 0x1p-24;
      case F64 -> 0x1p-52;
      case F16 -> 0x1p-11;
      case I32, BOOL -> 0;
    };
  }

  private static boolean agrees(double actual, double expected, double tolerance) {
    if (Double.compare(actual, expected) == 0 || actual == expected) {
      return true;
    }
    return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
  }
}
