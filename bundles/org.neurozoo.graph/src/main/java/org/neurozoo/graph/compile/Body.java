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
  record Place(Tensor tensor, List<Along> at) {}

  private final Storage storage;
  private final int loops;
  private final List<Instruction> code = new ArrayList<>();
  private final Map<Instruction, Integer> positions = new HashMap<>();
  private final Map<Place, Integer> known = new HashMap<>();
  private int size;

  Body(Storage storage, int loops) {
    this.storage = storage;
    this.loops = loops;
  }

  List<Instruction> code() {
    return code;
  }

  /** How much code it is; see {@link CodeSize}. */
  int size() {
    return size;
  }

  /** The instruction that yields a tensor's element at a place; stored ones are loaded. */
  int value(Tensor tensor, Along[] at) {
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
  int compute(Tensor tensor, Along[] at) {
    int position = computed(tensor, at);
    known.put(place(tensor, at), position);
    return position;
  }

  static Place place(Tensor tensor, Along[] at) {
    return new Place(tensor, List.of(at));
  }

  /** The position of an instruction, which is added unless it is there. */
  int add(Instruction instruction) {
    return positions.computeIfAbsent(
        instruction,
        i -> {
          code.add(i);
          size += CodeSize.of(i);
          return code.size() - 1;
        });
  }

  private int computed(Tensor tensor, Along[] at) {
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
      case Primitive.Slice s -> value(tensor.input(0), Views.below(tensor, at));
      case Primitive.DynamicSlice(int axis, int count) -> dynamicSlice(tensor, axis, count, at);
      case Primitive.Reduce(var op, var axes) -> Unrolled.reduce(this, tensor, op, axes, at);
      case Primitive.WindowReduce(var op, var windows) ->
          Unrolled.window(this, tensor, op, windows, at);
      case Primitive.Reshape r -> reshape(tensor, at);
      default -> throw new IllegalArgumentException("has no element-wise value: " + tensor);
    };
  }

  private int literal(Tensor tensor, NdArray value, Along[] at) {
    return value.shape().count() == 1
        ? add(new Instruction.Literal(tensor.type(), value.at(0)))
        : add(new Instruction.Load(storage.view(tensor, at, loops)));
  }

  /** A reshape that is no view looks into a buffer; as a target of its own it copies from there. */
  private int reshape(Tensor tensor, Along[] at) {
    if (Views.isView(tensor)) {
      return value(tensor.input(0), Views.below(tensor, at));
    }
    View view = Storage.along(storage.buffer(tensor.input(0)), tensor.shape(), at, loops);
    return add(new Instruction.Load(view));
  }

  /** Rows are found through whole-number arithmetic of the body, for they may be combined. */
  private int gather(Tensor tensor, Along[] at) {
    Tensor data = tensor.input(0);
    int batch = ((Primitive.Gather) tensor.primitive()).batchAxes();
    int rank = tensor.input(1).shape().rank();
    int row = value(tensor.input(1), Arrays.copyOf(at, rank));
    Along[] within = new Along[data.shape().rank()];
    System.arraycopy(at, 0, within, 0, batch);
    within[batch] = Along.FIRST;
    System.arraycopy(at, rank, within, batch + 1, within.length - batch - 1);
    return loadRow(data, within, batch, row, data.shape().extent(batch));
  }

  private int dynamicSlice(Tensor tensor, int axis, int count, Along[] at) {
    Tensor data = tensor.input(0);
    int start = value(tensor.input(1), new Along[0]);
    return loadRow(data, at, axis, start, data.shape().extent(axis) - count + 1);
  }

  private int loadRow(Tensor data, Along[] at, int axis, int row, int rows) {
    View view = storage.view(data, at, loops);
    return add(new Instruction.LoadRow(view, row, rows, data.shape().strides().get(axis)));
  }

  private int index(Along place) {
    Integer[] strides = new Integer[loops];
    Arrays.fill(strides, 0);
    if (place.loop() >= 0) {
      strides[place.loop()] = place.step();
    }
    return add(new Instruction.Index(List.of(strides), place.offset()));
  }

  private int random(Tensor tensor, Along[] at) {
    View along = Storage.along(storage.counter(), tensor.shape(), at, loops);
    int index = add(new Instruction.Index(along.strides(), along.offset()));
    Along[] first = {Along.fixed(0)};
    Along[] second = {Along.fixed(1)};
    return add(
        new Instruction.Random(
            value(tensor.input(0), first),
            value(tensor.input(0), second),
            value(tensor.input(1), first),
            value(tensor.input(1), second),
            index));
  }
}
