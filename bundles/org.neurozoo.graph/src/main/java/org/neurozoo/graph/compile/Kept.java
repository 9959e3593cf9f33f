package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;

/**
 * Lets a loop keep the products that a later one would compute again, as derivatives do from the
 * carries that each round began with: the loop yields them, and the later one is fed them. Anything
 * else is computed again, for that takes about as long as storing and loading it.
 */
final class Kept {
  /** With fewer terms, sums are computed as soon as they are loaded. */
  private static final int LEAST_TERMS = 16;

  /** More elements than this are computed again: 256 MB. */
  private static final int MOST = 1 << 26;

  private final Map<Tensor, Tensor> rebuilt = new HashMap<>();

  /** What a scan is to yield besides, in terms of its own body. */
  private final Map<Tensor, SequencedSet<Tensor>> yields = new HashMap<>();

  /** What of a scan's body is fed to it, and the products of earlier ones that it is fed. */
  private final Map<Tensor, SequencedMap<Tensor, Product>> fed = new HashMap<>();

  /** A product in the body of a scan. */
  private record Product(Tensor scan, Tensor result) {}

  private Kept() {}

  static Program keep(Program program) {
    Kept kept = new Kept();
    List<Tensor> order = Topology.order(program.targets());
    order.forEach(kept::look);
    if (kept.fed.isEmpty()) {
      return program;
    }
    order.forEach(tensor -> kept.rebuilt.put(tensor, kept.rebuild(tensor)));
    return program.map(kept::at);
  }

  private Tensor at(Tensor tensor) {
    return Objects.requireNonNull(rebuilt.get(tensor));
  }

  private void look(Tensor later) {
    if (later.primitive() instanceof Primitive.Scan(var loop)) {
      Set<Tensor> seen = new HashSet<>();
      later.inputs().subList(loop.carries(), loop.carries() + loop.sequences()).stream()
          .filter(input -> input.primitive() instanceof Primitive.Part)
          .map(part -> part.input(0))
          .filter(seen::add)
          .forEach(earlier -> look(later, loop, earlier));
    }
  }

  private void look(Tensor later, Loop loop, Tensor earlier) {
    Recurrence same = Recurrence.of(earlier, later);
    for (Tensor tensor : read(loop, same)) {
      Tensor before = same.inEarlier(tensor).orElseThrow();
      yields.computeIfAbsent(earlier, t -> new LinkedHashSet<>()).add(before);
      fed.computeIfAbsent(later, t -> new LinkedHashMap<>())
          .putIfAbsent(tensor, new Product(earlier, before));
    }
  }

  /** The products that the body would compute again for what else it computes. */
  private static List<Tensor> read(Loop loop, Recurrence same) {
    List<Tensor> found = new ArrayList<>();
    Set<Tensor> seen = new HashSet<>(loop.results());
    List<Tensor> open = new ArrayList<>(loop.results());
    while (!open.isEmpty()) {
      Tensor tensor = open.removeLast();
      if (isCostly(tensor, loop) && same.inEarlier(tensor).isPresent()) {
        found.add(tensor);
      } else {
        tensor.inputs().stream().filter(seen::add).forEach(open::add);
      }
    }
    return found;
  }

  private static boolean isCostly(Tensor tensor, Loop loop) {
    long terms =
        switch (tensor.primitive()) {
          case Primitive.MatrixProduct p -> tensor.input(0).shape().extent(-1);
          case Primitive.Convolve c -> tensor.input(1).shape().axes(1, 2).count();
          default -> 0;
        };
    return terms >= LEAST_TERMS && (long) loop.length() * tensor.shape().count() <= MOST;
  }

  private Tensor rebuild(Tensor tensor) {
    return switch (tensor.primitive()) {
      case Primitive.Scan(var loop) when yields.containsKey(tensor) || fed.containsKey(tensor) ->
          scan(tensor, loop);
      case Primitive.Part(int index, var spec) when yields.containsKey(tensor.input(0)) ->
          part(at(tensor.input(0)), moved(tensor.input(0), index), spec);
      default -> tensor.on(tensor.inputs().stream().map(this::at).toList());
    };
  }

  private static Tensor part(Tensor scan, int index, Spec spec) {
    return Tensor.of(new Primitive.Part(index, spec), scan);
  }

  /** Histories come after what is yielded besides. */
  private int moved(Tensor scan, int index) {
    Loop loop = ((Primitive.Scan) scan.primitive()).loop();
    int more = Objects.requireNonNull(yields.get(scan)).size();
    return index < loop.results().size() ? index : index + more;
  }

  private Tensor scan(Tensor scan, Loop loop) {
    SequencedMap<Tensor, Product> sequences = fed.getOrDefault(scan, new LinkedHashMap<>());
    int invariants = 1 + loop.carries() + loop.sequences();
    List<Tensor> arguments = new ArrayList<>(loop.arguments().subList(0, invariants));
    Map<Tensor, Tensor> body = new HashMap<>();
    arguments.forEach(argument -> body.put(argument, argument));
    sequences.forEach((tensor, _) -> body.put(tensor, argument(arguments, tensor.spec())));
    loop.arguments().stream()
        .skip(invariants)
        .forEach(argument -> body.put(argument, argument(arguments, argument.spec())));
    List<Tensor> results = new ArrayList<>(loop.results());
    results.addAll(yields.getOrDefault(scan, new LinkedHashSet<>()));
    Topology.order(results).forEach(t -> body.computeIfAbsent(t, x -> again(x, body)));
    Loop wider =
        new Loop(
            loop.length(),
            loop.reversed(),
            loop.carries(),
            loop.sequences() + sequences.size(),
            arguments,
            results.stream().map(t -> Objects.requireNonNull(body.get(t))).toList());
    List<Tensor> inputs = new ArrayList<>(scan.inputs().stream().map(this::at).toList());
    inputs.addAll(
        loop.carries() + loop.sequences(), sequences.values().stream().map(this::stacked).toList());
    return Origin.within(
        scan.origin(), () -> Tensor.of(new Primitive.Scan(wider), inputs.toArray(Tensor[]::new)));
  }

  private static Tensor argument(List<Tensor> arguments, Spec spec) {
    Tensor argument = Tensor.of(new Primitive.Argument(arguments.size(), spec));
    arguments.add(argument);
    return argument;
  }

  private static Tensor again(Tensor tensor, Map<Tensor, Tensor> body) {
    return tensor.on(tensor.inputs().stream().map(body::get).toList());
  }

  /** The products of all rounds of the earlier scan. */
  private Tensor stacked(Product product) {
    Tensor scan = at(product.scan());
    Loop loop = ((Primitive.Scan) scan.primitive()).loop();
    int before = ((Primitive.Scan) product.scan().primitive()).loop().results().size();
    SequencedSet<Tensor> besides = Objects.requireNonNull(yields.get(product.scan()));
    int index = before + List.copyOf(besides).indexOf(product.result());
    return part(scan, index, loop.parts().get(index));
  }
}
