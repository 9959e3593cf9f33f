package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/** A scalar expression under construction: what is stored is loaded, the rest is computed. */
final class Body {
  /** An element of a tensor, in terms of the loops; see {@link Views}. */
  record Place(Tensor tensor, List<Integer> at) {}

  private final Storage storage;
  private final int loops;
  private final List<Instruction> code = new ArrayList<>();
  private final Map<Instruction, Integer> positions = new HashMap<>();
  private final Map<Place, Integer> known = new HashMap<>();

  Body(Storage storage, int loops) {
    this.storage = storage;
    this.loops = loops;
  }

  List<Instruction> code() {
    return code;
  }

  /** The instruction that yields a tensor's element at a place; stored ones are loaded. */
  int value(Tensor tensor, int[] at) {
    Place place = place(tensor, at);
    Integer done = known.get(place);
    if (done != null) {
      return done;
    }
    int position =
        storage.holds(tensor)
            ? add(new Instruction.Load(storage.view(tensor, at, loops)))
            : computed(tensor, at);
    known.put(place, position);
    return position;
  }

  /** The instruction that computes a tensor's element; later uses at this place take it as well. */
  int compute(Tensor tensor, int[] at) {
    int position = computed(tensor, at);
    known.put(place(tensor, at), position);
    return position;
  }

  static Place place(Tensor tensor, int[] at) {
    return new Place(tensor, Arrays.stream(at).boxed().toList());
  }

  private int add(Instruction instruction) {
    return positions.computeIfAbsent(
        instruction,
        i -> {
          code.add(i);
          return code.size() - 1;
        });
  }

  private int computed(Tensor tensor, int[] at) {
    return switch (tensor.primitive()) {
      case Primitive.Constant(NdArray value) -> literal(tensor, value, at);
      case Primitive.StopGradient s -> value(tensor.input(0), at);
      case Primitive.Unary(var op) ->
          add(new Instruction.Unary(op, tensor.type(), value(tensor.input(0), at)));
      case Primitive.Binary(var op) ->
          add(
              new Instruction.Binary(
                  op, tensor.type(), value(tensor.input(0), at), value(tensor.input(1), at)));
      case Primitive.Compare(var op) ->
          add(new Instruction.Compare(op, value(tensor.input(0), at), value(tensor.input(1), at)));
      case Primitive.Select s ->
          add(
              new Instruction.Select(
                  tensor.type(),
                  value(tensor.input(0), at),
                  value(tensor.input(1), at),
                  value(tensor.input(2), at)));
      case Primitive.Cast(var type) -> add(new Instruction.Cast(type, value(tensor.input(0), at)));
      case Primitive.Gather g -> gather(tensor, at);
      case Primitive.Iota(Shape shape, int axis) -> index(at[axis]);
      case Primitive.RandomBits r -> random(tensor, at);
      case Primitive.Transpose t -> value(tensor.input(0), Views.below(tensor, at));
      case Primitive.Broadcast b -> value(tensor.input(0), Views.below(tensor, at));
      case Primitive.Reshape r -> reshape(tensor, at);
      default -> throw new IllegalArgumentException("has no element-wise value: " + tensor);
    };
  }

  private int literal(Tensor tensor, NdArray value, int[] at) {
    return value.shape().count() == 1
        ? add(new Instruction.Literal(tensor.type(), value.at(0)))
        : add(new Instruction.Load(storage.view(tensor, at, loops)));
  }

  /** A reshape that is no view looks into a buffer; as a target of its own it copies from there. */
  private int reshape(Tensor tensor, int[] at) {
    if (Views.isView(tensor)) {
      return value(tensor.input(0), Views.below(tensor, at));
    }
    View view = Storage.along(storage.buffer(tensor.input(0)), tensor.shape(), at, loops);
    return add(new Instruction.Load(view));
  }

  private int gather(Tensor tensor, int[] at) {
    Tensor data = tensor.input(0);
    int rank = tensor.input(1).shape().rank();
    int row = value(tensor.input(1), Arrays.copyOf(at, rank));
    int[] within = new int[data.shape().rank()];
    within[0] = Views.FIRST;
    System.arraycopy(at, rank, within, 1, within.length - 1);
    View view = storage.view(data, within, loops);
    int stride = data.shape().strides().getFirst();
    return add(new Instruction.LoadRow(view, row, data.shape().extent(0), stride));
  }

  private int index(int place) {
    Integer[] strides = new Integer[loops];
    Arrays.fill(strides, 0);
    if (place >= 0) {
      strides[place] = 1;
    }
    return add(new Instruction.Index(List.of(strides), place < 0 ? -1 - place : 0));
  }

  private int random(Tensor tensor, int[] at) {
    View along = Storage.along(storage.counter(), tensor.shape(), at, loops);
    int index = add(new Instruction.Index(along.strides(), along.offset()));
    int[] first = {-1};
    int[] second = {-2};
    return add(
        new Instruction.Random(
            value(tensor.input(0), first),
            value(tensor.input(0), second),
            value(tensor.input(1), first),
            value(tensor.input(1), second),
            index));
  }
}
