package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Lowers a scan: carries have a buffer each, which the body updates as a program updates variables;
 * elements of sequences and outputs are copied. What nobody asks for is left out.
 */
final class Rounds {
  private final Tensor scan;
  private final Loop loop;
  private final Storage storage;
  private final String prefix;
  private final Map<Integer, Tensor> parts = new HashMap<>();
  private final Map<Integer, Buffer> arguments = new LinkedHashMap<>();

  /** What of the body is computed. */
  private Set<Tensor> read = Set.of();

  Rounds(Tensor scan, Loop loop, Storage storage) {
    this.scan = scan;
    this.loop = loop;
    this.storage = storage;
    this.prefix = storage.fresh("loop") + "/";
  }

  void lower(List<Tensor> order, BiConsumer<Tensor, Kernel> kernels) {
    for (Tensor tensor : order) {
      if (tensor.primitive() instanceof Primitive.Part(int index, var spec)
          && tensor.input(0) == scan) {
        parts.put(index, tensor);
      }
    }
    Set<Integer> live = live();
    bind(live);
    live.stream()
        .filter(result -> result < loop.carries())
        .forEach(carry -> kernels.accept(scan, start(carry)));
    Lowering.Result body = body(live);
    List<Kernel> repeated = InPlace.apply(Epilogues.join(body), body.updates());
    Set<Buffer> kept = new HashSet<>(body.updates().values());
    kept.addAll(body.outputs().values());
    repeated = DeadStores.remove(repeated, kept);
    storage.adopt(body.constants());
    kernels.accept(
        scan,
        new Kernel.Loop(
            scan.origin(),
            loop.length(),
            loop.reversed(),
            whole(argument(0)),
            before(),
            repeated,
            after(body.outputs())));
  }

  /** The results that parts, or later rounds, need. */
  private Set<Integer> live() {
    Set<Integer> live = new HashSet<>();
    for (int part : parts.keySet()) {
      live.add(part < loop.results().size() ? part : part - loop.results().size());
    }
    boolean grows = true;
    while (grows) {
      List<Tensor> needed = live.stream().map(loop.results()::get).toList();
      read = new HashSet<>(Topology.order(needed));
      grows = false;
      for (int carry = 0; carry < loop.carries(); carry++) {
        grows |= read.contains(loop.argument(carry)) && live.add(carry);
      }
    }
    return live;
  }

  /** Buffers for what the body is given; what does not change is where it is. */
  private void bind(Set<Integer> live) {
    arguments.put(
        0,
        new Buffer(
            Buffer.Region.SCRATCH, prefix + "index", loop.arguments().getFirst().type(), 1, 0));
    for (int input = 0; input < scan.inputs().size(); input++) {
      boolean varies = input < loop.carries() + loop.sequences();
      Optional<Tensor> last = Optional.ofNullable(input < loop.carries() ? parts.get(input) : null);
      Buffer buffer =
          varies
              ? last.map(storage::buffer).orElse(fresh(input))
              : storage.buffer(scan.input(input));
      arguments.put(1 + input, buffer);
    }
  }

  private Buffer fresh(int input) {
    Spec spec = loop.argument(input).spec();
    String name = prefix + "argument " + input;
    return new Buffer(Buffer.Region.SCRATCH, name, spec.type(), spec.shape().count(), 0);
  }

  private Buffer argument(int position) {
    Buffer buffer = arguments.get(position);
    if (buffer == null) {
      throw new IllegalStateException("no argument " + position);
    }
    return buffer;
  }

  /** Brings the first carry to its buffer. */
  private Kernel start(int carry) {
    Tensor first = scan.input(carry);
    Shape extent = first.shape();
    Body body = new Body(storage, extent.rank());
    Along[] everywhere = Along.identity(extent.rank());
    int value = body.value(first, everywhere);
    View target = Storage.along(argument(1 + carry), extent, everywhere, extent.rank());
    return new Kernel.Map(
        scan.origin(), extent, List.copyOf(body.code()), List.of(new Kernel.Store(target, value)));
  }

  private Lowering.Result body(Set<Integer> live) {
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    SequencedMap<String, Tensor> carries = new LinkedHashMap<>();
    for (int result = 0; result < loop.results().size(); result++) {
      if (live.contains(result)) {
        Map<String, Tensor> into = result < loop.carries() ? carries : outputs;
        into.put(String.valueOf(result), loop.results().get(result));
      }
    }
    Program program = Compiler.prepare(new Program(outputs, carries));
    return new Lowering(program, prefix, arguments).lower();
  }

  private List<Kernel.Slide> before() {
    List<Kernel.Slide> slides = new ArrayList<>();
    for (int carry = 0; carry < loop.carries(); carry++) {
      Tensor history = parts.get(loop.history(carry));
      if (history != null) {
        slides.add(slide(storage.buffer(history), argument(1 + carry), true));
      }
    }
    for (int i = 0; i < loop.sequences(); i++) {
      int input = loop.carries() + i;
      if (read.contains(loop.argument(input))) {
        slides.add(slide(storage.buffer(scan.input(input)), argument(1 + input), false));
      }
    }
    return slides;
  }

  private List<Kernel.Slide> after(Map<String, Buffer> outputs) {
    List<Kernel.Slide> slides = new ArrayList<>();
    outputs.forEach(
        (result, part) -> {
          Tensor stack = parts.get(Integer.parseInt(result));
          if (stack != null) {
            slides.add(slide(storage.buffer(stack), part, true));
          }
        });
    return slides;
  }

  private static Kernel.Slide slide(Buffer stack, Buffer part, boolean intoStack) {
    return new Kernel.Slide(whole(stack), whole(part), intoStack);
  }

  private static View whole(Buffer buffer) {
    return new View(buffer, 0, List.of(1));
  }
}
