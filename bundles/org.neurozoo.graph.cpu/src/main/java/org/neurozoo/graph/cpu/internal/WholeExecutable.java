package org.neurozoo.graph.cpu.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.cpu.internal.whole.Whole;
import org.neurozoo.graph.plan.Plan;

/** A small plan that runs as a whole. */
final class WholeExecutable implements Executable {
  private final Whole whole;

  /** The inputs, then the outputs. */
  private final List<Port> ports;

  private final int inputs;

  /** The plan's own arrays, then those of ports. */
  private final float[][] floats;

  private final int[][] ints;

  WholeExecutable(Whole whole, Plan plan, Binding binding) {
    this.whole = whole;
    ports = new ArrayList<>(Port.all(plan.inputs(), binding));
    inputs = ports.size();
    ports.addAll(Port.all(plan.outputs(), binding));
    int ownFloats = whole.floats().size();
    int ownInts = whole.ints().size();
    floats = Arrays.copyOf(whole.floats().toArray(float[][]::new), ownFloats + ports.size());
    ints = Arrays.copyOf(whole.ints().toArray(int[][]::new), ownInts + ports.size());
    Arrays.fill(floats, ownFloats, floats.length, Port.NO_FLOATS);
    Arrays.fill(ints, ownInts, ints.length, Port.NO_INTS);
  }

  @Override
  public void run(
      long firstStep, int count, Map<String, NdArray> inputArrays, Map<String, NdArray> results) {
    for (int i = 0; i < ports.size(); i++) {
      if (i < inputs) {
        ports.get(i).input(inputArrays, count);
      } else {
        ports.get(i).output(results, count);
      }
    }
    int nextFloats = whole.floats().size();
    int nextInts = whole.ints().size();
    for (int i = 0; i < ports.size(); i++) {
      if (ports.get(i).isFloat()) {
        floats[nextFloats++] = ports.get(i).floats();
      } else {
        ints[nextInts++] = ports.get(i).ints();
      }
    }
    whole.run(floats, ints, firstStep, count);
  }
}
