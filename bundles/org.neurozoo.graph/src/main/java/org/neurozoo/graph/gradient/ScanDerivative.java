package org.neurozoo.graph.gradient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Tensor;

/**
 * The derivative of a scan is a scan the other way round: it carries the derivatives by the carries
 * and sums those by the invariants, unless {@link RoundSums} can do so afterwards. A round computes
 * the body again from the carry it began with, which is all that the first scan must keep
 * (backpropagation through time: Werbos 1990).
 */
final class ScanDerivative {
  private final Tensor scan;
  private final Loop loop;
  private final Map<Integer, Tensor> dys;

  /** The inputs that derivatives flow to, by kind. */
  private final List<Integer> carries;

  private final List<Integer> sequences;
  private final List<Integer> invariants;

  /** What the rounds are given of the scan and of derivatives. */
  private final List<Tensor> fed = new ArrayList<>();

  private @Nullable RoundSums sums;

  /** For each invariant that is not summed by the rounds, how the sum is made. */
  private final Map<Integer, RoundSums.Total> totals = new HashMap<>();

  private ScanDerivative(Tensor scan, Loop loop, Map<Integer, Tensor> dys, List<Integer> wanted) {
    this.scan = scan;
    this.loop = loop;
    this.dys = dys;
    int first = loop.carries() + loop.sequences();
    carries = floats(IntStream.range(0, loop.carries()));
    sequences = wanted.stream().filter(i -> i >= loop.carries() && i < first).toList();
    invariants = wanted.stream().filter(i -> i >= first).toList();
  }

  /**
   * The derivatives by the inputs of a scan.
   *
   * @param dys those by its parts, as far as there are any
   * @param wanted the inputs by which derivatives are wanted
   */
  static List<Optional<Tensor>> of(Tensor scan, Map<Integer, Tensor> dys, List<Integer> wanted) {
    Loop loop = ((Primitive.Scan) scan.primitive()).loop();
    List<Integer> floats =
        wanted.stream().filter(i -> scan.input(i).type().isFloat()).sorted().toList();
    return new ScanDerivative(scan, loop, dys, floats).build();
  }

  private List<Integer> floats(IntStream inputs) {
    return inputs.filter(i -> scan.input(i).type().isFloat()).boxed().toList();
  }

  private List<Optional<Tensor>> build() {
    List<Tensor> start = new ArrayList<>();
    carries.forEach(i -> start.add(dy(i, scan.input(i))));
    invariants.forEach(i -> start.add(Derivatives.zeros(scan.input(i))));
    IntStream.range(0, loop.carries()).forEach(i -> fed.add(Scan.part(scan, loop.history(i))));
    IntStream.range(0, loop.sequences()).forEach(i -> fed.add(scan.input(loop.carries() + i)));
    stackedDys().forEach(part -> fed.add(dys.get(part)));
    Scan.Result result =
        loop.reversed()
            ? Scan.over(loop.length(), start, fed, this::round)
            : Scan.backwards(loop.length(), start, fed, this::round);
    List<Optional<Tensor>> derivatives = new ArrayList<>(Derivatives.none(scan.inputs().size()));
    for (int i = 0; i < carries.size(); i++) {
      derivatives.set(carries.get(i), Optional.of(result.carries().get(i)));
    }
    for (int invariant : invariants) {
      derivatives.set(invariant, Optional.of(sum(invariant, result)));
    }
    for (int i = 0; i < sequences.size(); i++) {
      derivatives.set(sequences.get(i), Optional.of(result.outputs().get(i)));
    }
    return derivatives;
  }

  private Tensor sum(int invariant, Scan.Result result) {
    RoundSums.Total total = totals.get(invariant);
    return total == null
        ? result.carries().get(carries.size() + invariants.indexOf(invariant))
        : total.apply(tensor -> sums().stacked(tensor, result.outputs()));
  }

  private RoundSums sums() {
    return Objects.requireNonNull(sums, "no round yet");
  }

  private Tensor dy(int part, Tensor like) {
    Tensor dy = dys.get(part);
    return dy != null ? dy : Derivatives.zeros(like);
  }

  /** The stacked parts, outputs and histories, that derivatives come from. */
  private List<Integer> stackedDys() {
    return dys.keySet().stream().filter(part -> part >= loop.carries()).sorted().toList();
  }

  private Scan.Next round(Scan.Round round) {
    int stacked = loop.carries() + loop.sequences();
    List<Tensor> inputs = new ArrayList<>(round.elements().subList(0, stacked));
    scan.inputs().stream().skip(stacked).map(ScanDerivative::again).forEach(inputs::add);
    List<Tensor> arguments = Stream.concat(Stream.of(round.index()), inputs.stream()).toList();
    List<Tensor> results = Scan.apply(loop, arguments);
    return next(round, results, seeds(round), inputs);
  }

  /** The derivatives by the body's results, as far as there are any. */
  private SortedMap<Integer, Tensor> seeds(Scan.Round round) {
    SortedMap<Integer, Tensor> seeds = new TreeMap<>();
    for (int i = 0; i < carries.size(); i++) {
      seeds.put(carries.get(i), round.carry(i));
    }
    List<Integer> stacked = stackedDys();
    for (int i = 0; i < stacked.size(); i++) {
      if (stacked.get(i) < loop.results().size()) {
        seeds.put(stacked.get(i), round.element(loop.carries() + loop.sequences() + i));
      }
    }
    return seeds;
  }

  private Scan.Next next(
      Scan.Round round,
      List<Tensor> results,
      SortedMap<Integer, Tensor> seeds,
      List<Tensor> inputs) {
    List<Integer> by = Stream.of(carries, invariants, sequences).flatMap(List::stream).toList();
    List<Tensor> derivatives =
        Gradient.pullBack(
            seeds.keySet().stream().map(results::get).toList(),
            List.copyOf(seeds.values()),
            by.stream().map(inputs::get).toList());
    List<Tensor> next = new ArrayList<>();
    for (int i = 0; i < carries.size(); i++) {
      next.add(withHistory(carries.get(i), derivatives.get(i), round));
    }
    int first = carries.size() + invariants.size();
    RoundSums stacks =
        new RoundSums(round.elements(), fed, derivatives.subList(first, derivatives.size()));
    for (int i = 0; i < invariants.size(); i++) {
      int position = carries.size() + i;
      Tensor derivative = derivatives.get(position);
      Optional<RoundSums.Total> total = stacks.of(derivative);
      total.ifPresent(sum -> totals.put(invariants.get(position - carries.size()), sum));
      // A sum that is made afterwards is carried as it is, and so by no kernel.
      Tensor sum = round.carry(position);
      next.add(total.isPresent() ? sum : sum.plus(derivative));
    }
    sums = stacks;
    return new Scan.Next(next, stacks.outputs());
  }

  /** What a carry got by being read as history is added. */
  private Tensor withHistory(int carry, Tensor derivative, Scan.Round round) {
    int position = stackedDys().indexOf(loop.history(carry));
    return position < 0
        ? derivative
        : derivative.plus(round.element(loop.carries() + loop.sequences() + position));
  }

  /** The same tensor as another object, so that what is derived by it ends here. */
  private static Tensor again(Tensor tensor) {
    return Tensor.of(new Primitive.Reshape(tensor.shape()), tensor);
  }
}
