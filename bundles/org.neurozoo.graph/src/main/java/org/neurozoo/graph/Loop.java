package org.neurozoo.graph;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a scan repeats. The body is a graph of its own whose leaves are arguments and constants.
 *
 * <p>A scan's inputs are the first carries, then sequences [length, …], then invariants, which are
 * the same in every round. The body's arguments are the index of the round in the sequences (I32),
 * the carries, one element of each sequence, the invariants; its results are the next carries, then
 * outputs, which the scan stacks.
 *
 * @param length how many rounds; 0 leaves the carries as they are
 * @param reversed whether the rounds go from the last element of the sequences to the first
 * @param carries how many carries there are
 * @param sequences how many sequences there are
 * @param arguments the body's leaves
 * @param results what the body computes
 */
public record Loop(
    int length,
    boolean reversed,
    int carries,
    int sequences,
    List<Tensor> arguments,
    List<Tensor> results) {

  /** Copies the lists. */
  public Loop {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
  }

  /**
   * What a scan yields: the last carries, the stacked outputs, then the carries as each round found
   * them, stacked.
   */
  public List<Spec> parts() {
    Stream<Spec> last = results.subList(0, carries).stream().map(Tensor::spec);
    Stream<Tensor> stacked =
        Stream.concat(results.stream().skip(carries), results.stream().limit(carries));
    return Stream.concat(last, stacked.map(result -> stacked(result.spec()))).toList();
  }

  /** Where in {@link #parts} the history of a carry stands. */
  public int history(int carry) {
    return results.size() + carry;
  }

  /** How many outputs there are. */
  public int outputs() {
    return results.size() - carries;
  }

  /** The argument that a scan's input becomes in the body. */
  public Tensor argument(int input) {
    return arguments.get(1 + input);
  }

  private Spec stacked(Spec spec) {
    return new Spec(spec.type(), Shape.of(length).then(spec.shape()));
  }

  /** Whether a scan's inputs are what the arguments are made for. */
  boolean accepts(List<Spec> inputs) {
    return inputs.size() == arguments.size() - 1
        && IntStream.range(0, inputs.size()).allMatch(i -> expected(i).equals(inputs.get(i)))
        && IntStream.range(0, carries).allMatch(i -> results.get(i).spec().equals(inputs.get(i)));
  }

  private Spec expected(int input) {
    Spec spec = argument(input).spec();
    return input >= carries && input < carries + sequences ? stacked(spec) : spec;
  }
}
