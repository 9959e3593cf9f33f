package org.neurozoo.graph.cpu.internal.whole;

import java.util.BitSet;
import java.util.stream.Stream;
import org.neurozoo.graph.cpu.internal.expression.Storage;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/**
 * The arrays of a burst to rehearse on: copies, but for arrays that the plan only reads, which may
 * hold a whole data set.
 */
final class Copies {
  private final BitSet sharedFloats;
  private final BitSet sharedInts;

  Copies(Plan plan, Places places) {
    sharedFloats = shared(plan, places, Storage.FLOATS, places.floats().size());
    sharedInts = shared(plan, places, Storage.INTS, places.ints().size());
  }

  /** All arrays of a plan but those it writes; the first is for work. */
  private static BitSet shared(Plan plan, Places places, Storage storage, int arrays) {
    BitSet shared = new BitSet();
    shared.set(1, arrays);
    Stream<Buffer> fed = Stream.concat(Stream.of(plan.counter()), plan.inputs().values().stream());
    Stream.concat(fed, plan.kernels().stream().flatMap(Copies::results))
        .map(places::of)
        .filter(place -> place.storage() == storage)
        .forEach(place -> shared.clear(place.array()));
    return shared;
  }

  private static Stream<Buffer> results(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.stores().stream().map(store -> store.target().buffer());
      case Kernel.Reduce reduce -> Stream.of(reduce.target().buffer());
      case Kernel.Contract contract -> Stream.of(contract.c().buffer());
      default -> throw new IllegalArgumentException("not printed: " + kernel);
    };
  }

  /** How many elements are copied. */
  long size(float[][] floats, int[][] ints) {
    long size = 0;
    for (int i = sharedFloats.nextClearBit(0);
        i < floats.length;
        i = sharedFloats.nextClearBit(i + 1)) {
      size += floats[i].length;
    }
    for (int i = sharedInts.nextClearBit(0); i < ints.length; i = sharedInts.nextClearBit(i + 1)) {
      size += ints[i].length;
    }
    return size;
  }

  float[][] of(float[][] arrays) {
    float[][] copies = arrays.clone();
    for (int i = sharedFloats.nextClearBit(0);
        i < copies.length;
        i = sharedFloats.nextClearBit(i + 1)) {
      copies[i] = arrays[i].clone();
    }
    return copies;
  }

  int[][] of(int[][] arrays) {
    int[][] copies = arrays.clone();
    for (int i = sharedInts.nextClearBit(0);
        i < copies.length;
        i = sharedInts.nextClearBit(i + 1)) {
      copies[i] = arrays[i].clone();
    }
    return copies;
  }
}
