package org.neurozoo.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Builds loops over time: recurrent networks, relaxations, sampling chains.
 *
 * <pre>{@code
 * Scan.Result sums = Scan.over(t, List.of(zero), List.of(xs), round -> {
 *   Tensor sum = round.carry(0).plus(round.element(0));
 *   return new Scan.Next(List.of(sum), List.of(sum));
 * });
 * }</pre>
 *
 * <p>A body may use any tensor from outside; what does not depend on the round is computed once,
 * before the loop.
 */
public final class Scan {
  private Scan() {}

  /**
   * What a body is given.
   *
   * @param index the position in the sequences, I32 []
   * @param carries what the round before handed on
   * @param elements one element of each sequence
   */
  public record Round(Tensor index, List<Tensor> carries, List<Tensor> elements) {
    /** What the round before handed on, by position. */
    public Tensor carry(int position) {
      return carries.get(position);
    }

    /** The element of a sequence. */
    public Tensor element(int sequence) {
      return elements.get(sequence);
    }
  }

  /**
   * What a body yields.
   *
   * @param carries for the next round, of the same types and shapes
   * @param outputs to be stacked
   * @param until a BOOL []: where it holds, this round is the last that counts
   */
  public record Next(List<Tensor> carries, List<Tensor> outputs, Optional<Tensor> until) {
    /** A round after which the loop goes on. */
    public Next(List<Tensor> carries, List<Tensor> outputs) {
      this(carries, outputs, Optional.empty());
    }
  }

  /**
   * What a loop yields.
   *
   * @param carries the last ones
   * @param outputs those of all rounds, [length, …], in the order of the sequences
   */
  public record Result(List<Tensor> carries, List<Tensor> outputs) {}

  /** Rounds over sequences [length, …] from the first element to the last. */
  public static Result over(
      int length, List<Tensor> carries, List<Tensor> sequences, Function<Round, Next> body) {
    return build(length, false, carries, sequences, body);
  }

  /** Rounds over sequences from the last element to the first. */
  public static Result backwards(
      int length, List<Tensor> carries, List<Tensor> sequences, Function<Round, Next> body) {
    return build(length, true, carries, sequences, body);
  }

  /**
   * Rounds of which only some count: when the run-time length is reached, or until holds, carries
   * stay as they are and further outputs are 0.
   *
   * @param bound how many rounds there are at most
   * @param length how many there are, I32 []; more than the bound are as many as the bound
   */
  public static Result upTo(
      int bound,
      Tensor length,
      List<Tensor> carries,
      List<Tensor> sequences,
      Function<Round, Next> body) {
    List<Tensor> all = new ArrayList<>(carries);
    all.add(length.greater(length.literal(0)));
    Result result = build(bound, false, all, sequences, r -> frozen(r, length, body));
    return new Result(result.carries().subList(0, carries.size()), result.outputs());
  }

  private static Next frozen(Round round, Tensor length, Function<Round, Next> body) {
    int count = round.carries().size() - 1;
    Tensor running = round.carry(count);
    List<Tensor> before = round.carries().subList(0, count);
    Next next = body.apply(new Round(round.index(), before, round.elements()));
    List<Tensor> carries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      carries.add(running.select(next.carries().get(i), before.get(i)));
    }
    Tensor goesOn = round.index().plus(1).less(length);
    Tensor stays = next.until().map(goesOn::andNot).orElse(goesOn);
    carries.add(running.and(stays));
    return new Next(
        carries, next.outputs().stream().map(y -> running.select(y, y.literal(0))).toList());
  }

  private static Result build(
      int length,
      boolean reversed,
      List<Tensor> carries,
      List<Tensor> sequences,
      Function<Round, Next> body) {
    List<Tensor> own = new ArrayList<>();
    own.add(argument(own, Spec.i32()));
    carries.forEach(carry -> own.add(argument(own, carry.spec())));
    sequences.forEach(sequence -> own.add(argument(own, element(sequence.spec()))));
    int first = 1 + carries.size();
    Next next =
        body.apply(
            new Round(own.getFirst(), own.subList(1, first), own.subList(first, own.size())));
    next.until()
        .ifPresent(
            u -> {
              throw new IllegalArgumentException("until needs a bound: Scan.upTo");
            });
    List<Tensor> results = new ArrayList<>(next.carries());
    results.addAll(next.outputs());
    Closure closure = new Closure(own);
    List<Tensor> closed = closure.close(results);
    Loop loop =
        new Loop(length, reversed, carries.size(), sequences.size(), closure.arguments, closed);
    List<Tensor> inputs = new ArrayList<>(carries);
    inputs.addAll(sequences);
    inputs.addAll(closure.captured);
    return result(loop, Tensor.of(new Primitive.Scan(loop), inputs.toArray(Tensor[]::new)));
  }

  private static Tensor argument(List<Tensor> own, Spec spec) {
    return Tensor.of(new Primitive.Argument(own.size(), spec));
  }

  private static Spec element(Spec sequence) {
    return new Spec(sequence.type(), sequence.shape().axes(1, sequence.shape().rank()));
  }

  private static Result result(Loop loop, Tensor scan) {
    List<Tensor> parts =
        IntStream.range(0, loop.results().size()).mapToObj(i -> part(scan, i)).toList();
    return new Result(
        parts.subList(0, loop.carries()), parts.subList(loop.carries(), parts.size()));
  }

  /** A result of a scan, in the order of {@link Loop#parts}. */
  public static Tensor part(Tensor scan, int index) {
    Loop loop = ((Primitive.Scan) scan.primitive()).loop();
    return Tensor.of(new Primitive.Part(index, loop.parts().get(index)), scan);
  }

  /** The results of a body for other arguments. */
  public static List<Tensor> apply(Loop loop, List<Tensor> arguments) {
    Map<Tensor, Tensor> rebuilt = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      rebuilt.put(loop.arguments().get(i), arguments.get(i));
    }
    Topology.order(loop.results())
        .forEach(t -> rebuilt.computeIfAbsent(t, x -> rebuild(x, rebuilt)));
    return loop.results().stream().map(rebuilt::get).toList();
  }

  private static Tensor rebuild(Tensor tensor, Map<Tensor, Tensor> rebuilt) {
    return tensor.on(tensor.inputs().stream().map(rebuilt::get).toList());
  }

  /** Makes a body a graph of its own: what it takes from outside becomes an argument. */
  private static final class Closure {
    private final List<Tensor> arguments;
    private final List<Tensor> captured = new ArrayList<>();
    private final Map<Tensor, Tensor> rebuilt = new HashMap<>();
    private final Set<Tensor> inside = new HashSet<>();

    Closure(List<Tensor> own) {
      arguments = new ArrayList<>(own);
      own.forEach(argument -> rebuilt.put(argument, argument));
      inside.addAll(own);
    }

    List<Tensor> close(List<Tensor> results) {
      List<Tensor> order = Topology.order(results);
      for (Tensor tensor : order) {
        if (tensor.inputs().stream().anyMatch(inside::contains)) {
          inside.add(tensor);
        }
      }
      results.forEach(this::enter);
      order.stream().filter(inside::contains).forEach(t -> t.inputs().forEach(this::enter));
      order.stream()
          .filter(inside::contains)
          .forEach(t -> rebuilt.computeIfAbsent(t, x -> rebuild(x, rebuilt)));
      return results.stream().map(rebuilt::get).toList();
    }

    /** Small numbers are known inside as well; anything else from outside is handed in. */
    private void enter(Tensor tensor) {
      if (!inside.contains(tensor) && !rebuilt.containsKey(tensor)) {
        rebuilt.put(tensor, isNumber(tensor) ? tensor : capture(tensor));
      }
    }

    private static boolean isNumber(Tensor tensor) {
      boolean spread =
          tensor.primitive() instanceof Primitive.Broadcast
              || tensor.primitive() instanceof Primitive.Reshape;
      return tensor.primitive() instanceof Primitive.Constant(NdArray value)
          ? value.shape().count() == 1
          : spread && isNumber(tensor.input(0));
    }

    private Tensor capture(Tensor tensor) {
      Tensor argument = argument(arguments, tensor.spec());
      arguments.add(argument);
      captured.add(tensor);
      return argument;
    }
  }
}
