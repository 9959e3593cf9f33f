package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.NdArray;
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
 * elements of sequences and outputs are where they are in their stacks. The history of a carry is
 * an output, and the index of the round an element of a sequence that counts. What nobody asks for
 * is left out.
 */
final class Rounds {
  private final Tensor scan;
  private final Loop loop;
  private final Storage storage;
  private final String prefix;
  private final Map<Integer, Tensor> parts = new HashMap<>();
  private final Map<Integer, Buffer> arguments = new LinkedHashMap<>();
  private final List<Kernel.Section> stacks = new ArrayList<>();

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
    bind();
    live.stream()
        .filter(result -> result < loop.carries())
        .forEach(carry -> kernels.accept(scan, start(carry)));
    Lowering.Result body = body(live);
    List<Kernel> repeated = InPlace.apply(Epilogues.join(body), body.updates());
    Set<Buffer> kept = new HashSet<>(body.updates().values());
    kept.addAll(body.outputs().values());
    repeated = DeadStores.remove(repeated, kept);
    storage.adopt(body.constants());
    Map<Buffer, Buffer> sections = new HashMap<>();
    body.outputs()
        .forEach((part, buffer) -> sections.put(buffer, output(Integer.parseInt(part), buffer)));
    kernels.accept(
        scan,
        new Kernel.Loop(
            scan.origin(),
            loop.length(),
            loop.reversed(),
            List.copyOf(stacks),
            repeated.stream().map(each -> Accesses.over(each, v -> moved(v, sections))).toList()));
  }

  private static View moved(View view, Map<Buffer, Buffer> to) {
    Buffer buffer = to.getOrDefault(view.buffer(), view.buffer());
    return new View(buffer, view.offset(), view.strides());
  }

  /** What the body computes once is computed where it belongs. */
  private Buffer output(int part, Buffer buffer) {
    Tensor stack = Objects.requireNonNull(parts.get(part));
    return section(storage.buffer(stack), buffer.name(), buffer.size());
  }

  private Buffer section(Buffer stack, String name, int size) {
    Buffer part = new Buffer(Buffer.Region.SECTION, name, stack.type(), size, 0);
    stacks.add(new Kernel.Section(whole(stack), whole(part)));
    return part;
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
  private void bind() {
    arguments.put(0, given(0, this::indices));
    for (int input = 0; input < scan.inputs().size(); input++) {
      Tensor given = scan.input(input);
      Optional<Tensor> last = Optional.ofNullable(parts.get(input));
      Buffer buffer =
          input < loop.carries()
              ? last.map(storage::buffer).orElse(fresh(input))
              : input < loop.carries() + loop.sequences()
                  ? given(1 + input, () -> storage.buffer(given))
                  : storage.buffer(given);
      arguments.put(1 + input, buffer);
    }
  }

  /** An element of a stack, which is looked at only if the body reads it. */
  private Buffer given(int position, Supplier<Buffer> stack) {
    Tensor argument = loop.arguments().get(position);
    String name = prefix + "argument " + position;
    int size = argument.shape().count();
    return read.contains(argument)
        ? section(stack.get(), name, size)
        : new Buffer(Buffer.Region.SECTION, name, argument.type(), size, 0);
  }

  private Buffer indices() {
    NdArray indices = NdArray.zeros(Spec.i32(loop.length()));
    for (int i = 0; i < loop.length(); i++) {
      indices.put(i, i);
    }
    return storage.buffer(Tensor.constant(indices));
  }

  private Buffer fresh(int input) {
    Spec spec = loop.argument(input).spec();
    String name = prefix + "argument " + (1 + input);
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
    for (int carry = 0; carry < loop.carries(); carry++) {
      if (parts.containsKey(loop.history(carry))) {
        outputs.put(String.valueOf(loop.history(carry)), loop.argument(carry));
      }
    }
    Program program = Compiler.prepare(new Program(outputs, carries));
    return new Lowering(program, prefix, arguments).lower();
  }

  private static View whole(Buffer buffer) {
    return new View(buffer, 0, List.of(1));
  }
}
