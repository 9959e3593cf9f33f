package org.neurozoo.graph.compile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;

/** The stored tensors that the expression of an element-wise one reads, and where. */
final class Reads {
  /** The producer of what no kernel fills: there before the first. */
  private static final int FED = -1;

  private final Storage storage;
  private final Along[] identity;
  private final Map<Tensor, Boolean> elsewhere = new HashMap<>();
  private final Set<Body.Place> seen = new HashSet<>();

  private Reads(Storage storage, int rank) {
    this.storage = storage;
    this.identity = Along.identity(rank);
  }

  static Reads of(Tensor root, Storage storage) {
    Reads reads = new Reads(storage, root.shape().rank());
    reads.inside(root, reads.identity);
    return reads;
  }

  /** What is read of a tensor that may be stored itself, so that it is loaded. */
  static Reads ofPiece(Tensor part, Storage storage) {
    Reads reads = new Reads(storage, part.shape().rank());
    reads.at(part, reads.identity);
    return reads;
  }

  /** What is read that has so many elements. */
  Set<Tensor> ofSize(int count) {
    return elsewhere.keySet().stream()
        .filter(tensor -> tensor.shape().count() == count)
        .collect(Collectors.toSet());
  }

  /** Whether the expression can be computed in the map at a position: all it reads is there. */
  boolean allow(int position, Map<Tensor, Integer> producers) {
    return elsewhere.entrySet().stream()
        .allMatch(
            read -> allows(position, producers.getOrDefault(read.getKey(), FED), read.getValue()));
  }

  private static boolean allows(int position, int producer, boolean elsewhere) {
    return producer < position || producer == position && !elsewhere;
  }

  private void at(Tensor tensor, Along[] at) {
    if (storage.holds(tensor)) {
      Tensor source = storage.source(tensor);
      // A map that fills one piece begins at the same index as its first slice.
      boolean pieces = source.primitive() instanceof Primitive.Concatenate;
      boolean other = pieces || !Arrays.equals(at, identity) || source != tensor;
      elsewhere.merge(source, other, Boolean::logicalOr);
    } else if (seen.add(Body.place(tensor, at))) {
      inside(tensor, at);
    }
  }

  private void inside(Tensor tensor, Along[] at) {
    switch (tensor.primitive()) {
      case Primitive.Gather g -> {
        at(tensor.input(1), Arrays.copyOf(at, tensor.input(1).shape().rank()));
        elsewhere.put(storage.source(tensor.input(0)), true);
      }
      case Primitive.DynamicSlice d -> {
        at(tensor.input(1), new Along[0]);
        elsewhere.put(storage.source(tensor.input(0)), true);
      }
      case Primitive.Reduce(var op, var axes) -> at(tensor.input(0), first(at, axes));
      case Primitive.WindowReduce(var op, var windows) -> {
        int end = at.length;
        IntStream slid = IntStream.range(end - windows.size(), end);
        at(tensor.input(0), first(at, slid.boxed().toList()));
      }
      case Primitive.RandomBits r ->
          tensor.inputs().forEach(input -> at(input, new Along[] {Along.FIRST}));
      case Primitive.Reshape r when !Views.isView(tensor) ->
          elsewhere.put(storage.source(tensor.input(0)), true);
      default -> {
        Along[] below = Views.isView(tensor) ? Views.below(tensor, at) : at;
        tensor.inputs().forEach(input -> at(input, below));
      }
    }
  }

  /** One of the elements that are read: those along other axes are read of the same tensors. */
  private static Along[] first(Along[] at, List<Integer> axes) {
    Along[] first = at.clone();
    axes.forEach(axis -> first[axis] = Along.FIRST);
    return first;
  }
}
