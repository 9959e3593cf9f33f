package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;

/** What memories of a device promise. */
public final class Memories {
  private Memories() {}

  private static SequencedMap<String, Spec> buffers() {
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (int size : Numbers.SIZES) {
      buffers.put("f" + size, Spec.f32(size));
      buffers.put("d" + size, Spec.f64(size));
      buffers.put("h" + size, Spec.f16(3, size));
      buffers.put("i" + size, Spec.i32(size, 2));
      buffers.put("b" + size, new Spec(ElementType.BOOL, Shape.of(size)));
    }
    buffers.put("number", Spec.f32());
    buffers.put("nothing", Spec.f32(0, 3));
    return buffers;
  }

  private static Memory filled(Device device) {
    Memory memory = device.allocate(buffers());
    buffers().forEach((name, spec) -> memory.write(name, Numbers.random(name, spec)));
    return memory;
  }

  private static List<String> changed(Memory memory, String way) {
    List<String> changed = new ArrayList<>();
    buffers()
        .forEach(
            (name, spec) -> {
              if (!memory.read(name).equals(Numbers.random(name, spec))) {
                changed.add(name + " changed on being " + way);
              }
            });
    return changed;
  }

  /** New buffers hold zeros, under the names and in the order asked for. */
  public static List<String> allocation(Backend backend) {
    try (Device device = backend.open(1)) {
      Memory memory = device.allocate(buffers());
      List<String> breaches = new ArrayList<>();
      if (!List.copyOf(memory.buffers().entrySet()).equals(List.copyOf(buffers().entrySet()))) {
        breaches.add("buffers are " + memory.buffers() + ", not " + buffers());
      }
      buffers()
          .forEach(
              (name, spec) -> {
                if (!memory.read(name).equals(NdArray.zeros(spec))) {
                  breaches.add(name + " is not all zeros");
                }
              });
      return breaches;
    }
  }

  /** What is read is what was written, and not the array that was written. */
  public static List<String> writing(Backend backend) {
    try (Device device = backend.open(1)) {
      Memory memory = filled(device);
      NdArray array = Numbers.random("number", Spec.f32());
      memory.write("number", array);
      array.floats()[0] = 17;
      memory.read("i13").ints()[0] = 17;
      return changed(memory, "written");
    }
  }

  /** A copy has the same content and goes its own way; assigning takes over everything. */
  public static List<String> copying(Backend backend) {
    try (Device device = backend.open(1)) {
      Memory memory = filled(device);
      Memory copy = memory.copy();
      buffers().forEach((name, spec) -> memory.write(name, NdArray.zeros(spec)));
      List<String> breaches = new ArrayList<>(changed(copy, "copied"));
      memory.assign(copy);
      buffers().forEach((name, spec) -> copy.write(name, NdArray.zeros(spec)));
      breaches.addAll(changed(memory, "assigned"));
      return breaches;
    }
  }

  /** A program finds its variables in several memories. */
  public static List<String> several(Backend backend) {
    Tensor a = Numbers.f32("a", 13);
    Tensor b = Numbers.f32("b", 13);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    updates.put("a", b);
    updates.put("b", a);
    try (Device device = backend.open(1)) {
      Memory first = device.allocate(single("a", a.spec()));
      Memory second = device.allocate(single("b", b.spec()));
      first.write("a", Numbers.random("a", a.spec()));
      second.write("b", Numbers.random("b", b.spec()));
      Program program = new Program(new LinkedHashMap<>(), updates);
      device.load(Compiler.compile(program), List.of(first, second)).run(0, 3, Map.of(), Map.of());
      boolean exchanged =
          first.read("a").equals(Numbers.random("b", b.spec()))
              && second.read("b").equals(Numbers.random("a", a.spec()));
      return exchanged ? List.of() : List.of("two memories did not exchange their buffers");
    }
  }

  /** A program sees a variable in its own shape, whichever the memory has for as many numbers. */
  public static List<String> shaping(Backend backend) {
    Tensor sums = Numbers.f32("a", 2, 3).reduce(Reduction.SUM, 1);
    Program program = Program.of(new LinkedHashMap<>(Map.of("sums", sums)));
    try (Device device = backend.open(1)) {
      Memory memory = device.allocate(single("a", Spec.f32(6)));
      memory.write("a", NdArray.of(Shape.of(6), 1f, 2, 3, 4, 5, 6));
      NdArray found = NdArray.zeros(Spec.f32(1, 2));
      device
          .load(Compiler.compile(program), List.of(memory))
          .run(0, 1, Map.of(), Map.of("sums", found));
      boolean right = found.at(0) == 6 && found.at(1) == 15;
      return right ? List.of() : List.of("rows of a variable are summed up wrongly");
    }
  }

  private static SequencedMap<String, Spec> single(String name, Spec spec) {
    SequencedMap<String, Spec> single = new LinkedHashMap<>();
    single.put(name, spec);
    return single;
  }

  /** Unknown names and other shapes or types are refused. */
  public static List<String> refusals(Backend backend) {
    Program program = Program.of(new LinkedHashMap<>(Map.of("y", Numbers.f32("a", 13).plus(1))));
    try (Device device = backend.open(1)) {
      Memory memory = filled(device);
      Memory other = device.allocate(single("a", Spec.f32(14)));
      List<String> breaches = new ArrayList<>();
      refused("reading no buffer", breaches, () -> memory.read("none"));
      refused("writing no buffer", breaches, () -> memory.write("none", NdArray.scalar(1)));
      refused("writing another shape", breaches, () -> memory.write("f13", NdArray.scalar(1)));
      refused(
          "writing another type", breaches, () -> memory.write("f13", NdArray.zeros(Spec.i32(13))));
      refused(
          "writing single for double precision",
          breaches,
          () -> memory.write("d13", NdArray.zeros(Spec.f32(13))));
      refused(
          "reading into another shape",
          breaches,
          () -> memory.read("f13", NdArray.zeros(Spec.f32(1, 13))));
      refused("assigning other buffers", breaches, () -> memory.assign(other));
      refused(
          "a program without its variable",
          breaches,
          () -> device.load(Compiler.compile(program), List.of(memory)));
      refused(
          "a program with a variable of another shape",
          breaches,
          () -> device.load(Compiler.compile(program), List.of(other)));
      return breaches;
    }
  }

  static void refused(String what, List<String> breaches, Runnable action) {
    try {
      action.run();
      breaches.add(what + " is not refused");
    } catch (IllegalArgumentException expected) {
      return;
    }
  }
}
