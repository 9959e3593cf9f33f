package org.neurozoo.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * A program that also yields whether each of its tensors is finite, and throws for the first that
 * is not. It is compiled when it is first run, for of a learner's programs few are run in checked
 * mode.
 */
final class CheckedExecutable implements Executable {
  private static final Texts TEXTS = Texts.beside(CheckedExecutable.class);

  private final Program program;
  private final Device device;
  private final List<Memory> memories;

  /** The tensors that are looked at, by the name of the output that tells. */
  private final SequencedMap<String, Tensor> watched = new LinkedHashMap<>();

  private @Nullable Executable loaded;

  CheckedExecutable(Program program, Device device, List<Memory> memories) {
    this.program = program;
    this.device = device;
    this.memories = memories;
    for (Tensor tensor : Topology.order(program.targets())) {
      boolean known = tensor.primitive() instanceof Primitive.Constant;
      if (tensor.spec().type().isReal() && !known) {
        watched.put("watched/" + watched.size(), tensor);
      }
    }
  }

  private Executable loaded() {
    if (loaded == null) {
      SequencedMap<String, Tensor> outputs = new LinkedHashMap<>(program.outputs());
      watched.forEach((name, tensor) -> outputs.put(name, sound(tensor)));
      Program checked = new Program(outputs, program.updates());
      loaded = device.load(Compiler.compile(checked), memories);
    }
    return loaded;
  }

  /** 1 if all elements are finite: only then is the difference with itself 0. */
  private static Tensor sound(Tensor tensor) {
    boolean half = tensor.spec().type() == ElementType.F16;
    Tensor x = half ? tensor.to(ElementType.F32) : tensor;
    return x.minus(x)
        .same(x.literal(0))
        .to(ElementType.F32)
        .reduce(Reduction.PRODUCT)
        .reshape(Shape.SCALAR);
  }

  @Override
  public void run(
      long firstStep, int count, Map<String, NdArray> inputs, Map<String, NdArray> outputs) {
    SequencedMap<Tensor, NdArray> found = new LinkedHashMap<>();
    Map<String, NdArray> all = new HashMap<>(outputs);
    watched.forEach(
        (name, tensor) -> {
          NdArray flags = NdArray.zeros(Spec.f32(count));
          found.put(tensor, flags);
          all.put(name, flags);
        });
    loaded().run(firstStep, count, inputs, all);
    for (int i = 0; i < count; i++) {
      for (Map.Entry<Tensor, NdArray> each : found.entrySet()) {
        if (each.getValue().at(i) < 1) {
          throw bad(firstStep + i, each.getKey());
        }
      }
    }
  }

  private static FaultException bad(long step, Tensor tensor) {
    String what =
        switch (tensor.primitive()) {
          case Primitive.Variable(String name, Spec spec) -> name;
          case Primitive.Input(String name, Spec spec) -> name;
          default -> String.valueOf(tensor.primitive()).replace("[]", "");
        };
    return FaultException.of(TEXTS, tensor.origin(), "not.finite", step, what, tensor.shape());
  }
}
