package org.neurozoo.training.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;

class SnapshotsTest {
  private static final int BYTES = 4 * 100 + 8;

  /** A state whose content tells the step. */
  private static State state(Device device) {
    SequencedMap<String, StateLayout.Slot> slots = new LinkedHashMap<>();
    for (Spec spec : new Spec[] {Spec.f32(100), Spec.f64()}) {
      slots.put(spec.toString(), new StateLayout.Slot(spec, () -> NdArray.zeros(spec)));
    }
    return new StateLayout(slots).allocate(device);
  }

  private static void set(State state, double value) {
    state
        .memory()
        .buffers()
        .forEach(
            (name, spec) -> {
              NdArray array = NdArray.zeros(spec);
              array.put(0, value);
              state.memory().write(name, array);
            });
  }

  private static double get(State state) {
    return state.memory().read(state.memory().buffers().lastEntry().getKey()).at(0);
  }

  /** Offers a copy at each of the steps 0, 10, 20 … as if each took a while. */
  private static void fill(Snapshots snapshots, State state, int count) {
    for (int i = 0; i < count; i++) {
      set(state, 10 * i);
      snapshots.keep(10L * i);
    }
  }

  @Test
  void goesBackToTheCopyBeforeAStepFromDeviceOrDisk() {
    try (Device device = new ReferenceBackend().open(1)) {
      State state = state(device);
      Snapshots.Budget budget = new Snapshots.Budget(3 * BYTES, 4 * BYTES, 64);
      try (Snapshots snapshots = new Snapshots(state, budget)) {
        fill(snapshots, state, 7);
        for (int step = 69; step >= 0; step--) {
          assertEquals(step / 10 * 10, snapshots.before(step));
          assertEquals(step / 10 * 10, snapshots.restore(step));
          assertEquals(step / 10 * 10, get(state));
          assertEquals(step / 10 * 10, snapshots.checkpoint(step).orElseThrow().step());
        }
      }
    }
  }

  @Test
  void holdsNoMoreThanAShareOfTheHeap() {
    assertEquals(20L << 20, Snapshots.Budget.usual(160L << 20).held());
    assertEquals(512L << 20, Snapshots.Budget.usual(64L << 30).held());
    try (Device device = new ReferenceBackend().open(1)) {
      State state = state(device);
      Snapshots.Budget budget = Snapshots.Budget.usual(8 * 5 * BYTES);
      try (Snapshots snapshots = new Snapshots(state, budget)) {
        fill(snapshots, state, 20);
        assertEquals(5, snapshots.held().size());
        assertEquals(100, snapshots.restore(109));
      }
    }
  }

  @Test
  void thinsOutGeometricallyWithinItsBudget() {
    try (Device device = new ReferenceBackend().open(1)) {
      State state = state(device);
      Snapshots.Budget budget = new Snapshots.Budget(3 * BYTES, 5 * BYTES, 64);
      try (Snapshots snapshots = new Snapshots(state, budget)) {
        fill(snapshots, state, 1000);
        int kept = 0;
        for (long step = 9990; step >= 0; step = snapshots.before(step) - 1) {
          kept++;
          long gap = step - snapshots.before(step);
          assertTrue(gap <= Math.max(10, 3 * (9990 - step)), "a gap of " + gap + " at " + step);
        }
        assertEquals(8, kept);
        assertEquals(0, snapshots.before(5));
      }
    }
  }

  @Test
  void givesUpWhatLiesAfterAStep() {
    try (Device device = new ReferenceBackend().open(1)) {
      State state = state(device);
      Snapshots.Budget budget = new Snapshots.Budget(2 * BYTES, 9 * BYTES, 64);
      try (Snapshots snapshots = new Snapshots(state, budget)) {
        fill(snapshots, state, 6);
        snapshots.forgetAfter(25);
        assertEquals(20, snapshots.before(1000));
        assertEquals(20, snapshots.restore(1000));
        assertEquals(20, get(state));
      }
    }
  }
}
