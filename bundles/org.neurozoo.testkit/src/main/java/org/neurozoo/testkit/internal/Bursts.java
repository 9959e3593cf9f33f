package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Randoms;

/** What an executable does with rows, counters and keys, told without another backend. */
public final class Bursts {
  private static final long FIRST = (1L << 40) + 0xFFFFFFFEL;
  private static final int COUNT = 4;
  private static final int ROOM = 6;

  private Bursts() {}

  private interface Body {
    void run(Executable executable, List<String> breaches);
  }

  private static List<String> with(Backend backend, SequencedMap<String, Tensor> out, Body body) {
    List<String> breaches = new ArrayList<>();
    try (Device device = backend.open(1)) {
      body.run(device.load(Compiler.compile(Program.of(out)), List.of()), breaches);
    }
    return breaches;
  }

  private static SequencedMap<String, Tensor> outputs() {
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    Tensor fed = Tensor.input("fed", Spec.f32(3));
    outputs.put("doubled", fed.times(2));
    outputs.put("fed", fed);
    outputs.put("step", Tensor.counter());
    outputs.put("bits", Randoms.bits(Shape.of(5), 11, "bits"));
    return outputs;
  }

  private static NdArray fed() {
    float[] rows = new float[ROOM * 3];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    return NdArray.of(Shape.of(ROOM, 3), rows);
  }

  /** A row a step goes in and out; rows beyond the burst stay as they are. */
  public static List<String> rows(Backend backend) {
    return with(
        backend,
        outputs(),
        (executable, breaches) -> {
          NdArray doubled = NdArray.zeros(Spec.f32(ROOM, 3));
          Arrays.fill(doubled.floats(), -1);
          executable.run(FIRST, COUNT, Map.of("fed", fed()), Map.of("doubled", doubled));
          for (int i = 0; i < ROOM * 3; i++) {
            float expected = i < COUNT * 3 ? 2 * i : -1;
            if (doubled.floats()[i] != expected) {
              breaches.add("number " + i + " is " + doubled.floats()[i] + ", not " + expected);
            }
          }
        });
  }

  /** Inputs that lack and arrays that are too short or of another type are refused. */
  public static List<String> refusals(Backend backend) {
    NdArray step = NdArray.zeros(Spec.i32(ROOM, 2));
    NdArray floats = NdArray.zeros(Spec.f32(ROOM, 2));
    return with(
        backend,
        outputs(),
        (run, breaches) -> {
          refused("no input", breaches, run, COUNT, Map.of(), Map.of());
          refused("a short input", breaches, run, ROOM + 1, Map.of("fed", fed()), Map.of());
          refused("another type fed", breaches, run, COUNT, Map.of("fed", step), Map.of());
          Map<String, NdArray> fed = Map.of("fed", NdArray.zeros(Spec.f32(ROOM + 1, 3)));
          refused("a short output", breaches, run, ROOM + 1, fed, Map.of("step", step));
          refused("another type asked for", breaches, run, COUNT, fed, Map.of("step", floats));
        });
  }

  private static void refused(
      String what,
      List<String> breaches,
      Executable executable,
      int count,
      Map<String, NdArray> fed,
      Map<String, NdArray> asked) {
    Memories.refused(what, breaches, () -> executable.run(0, count, fed, asked));
  }

  /** The number of the step has 64 bits. */
  public static List<String> counter(Backend backend) {
    return with(
        backend,
        outputs(),
        (executable, breaches) -> {
          NdArray step = NdArray.zeros(Spec.i32(COUNT, 2));
          executable.run(FIRST, COUNT, Map.of("fed", fed()), Map.of("step", step));
          for (int i = 0; i < COUNT; i++) {
            long low = step.ints()[2 * i] & 0xFFFFFFFFL;
            long number = (long) step.ints()[2 * i + 1] << 32 | low;
            if (number != FIRST + i) {
              breaches.add("step " + (FIRST + i) + " is counted as " + number);
            }
          }
        });
  }

  /** Random bits are Philox's, for every seed, element and step. */
  public static List<String> bits(Backend backend) {
    return with(
        backend,
        outputs(),
        (executable, breaches) -> {
          NdArray bits = NdArray.zeros(Spec.i32(COUNT, 5));
          executable.run(FIRST, COUNT, Map.of("fed", fed()), Map.of("bits", bits));
          long key = Philox.key(11, "bits");
          for (int i = 0; i < COUNT * 5; i++) {
            long step = FIRST + i / 5;
            int expected =
                Philox.word(
                    (int) key, (int) (key >>> 32), i % 5, 0, (int) step, (int) (step >>> 32));
            if (bits.ints()[i] != expected) {
              breaches.add("word " + i % 5 + " of step " + step + " is " + bits.ints()[i]);
            }
          }
        });
  }
}
