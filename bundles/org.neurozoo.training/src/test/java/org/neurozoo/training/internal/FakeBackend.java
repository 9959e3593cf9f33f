package org.neurozoo.training.internal;

import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** Computes what the reference backend does, in a time of its own that passes on a clock. */
final class FakeBackend implements Backend {
  private static final Texts TEXTS = Texts.beside(Backends.class);

  private final String id;
  private final int rank;
  private final AtomicLong clock;
  private LongUnaryOperator nanos = step -> 1_000_000;
  private long steps;
  private boolean onProcessor;
  private boolean usable = true;
  private long stepsToLive = Long.MAX_VALUE;

  /** How often it was opened, and given back. */
  int opened;

  int closed;

  FakeBackend(String id, int rank, AtomicLong clock) {
    this.id = id;
    this.rank = rank;
    this.clock = clock;
  }

  /** Every step takes so long. */
  FakeBackend takes(long micros) {
    return takes(step -> 1000 * micros);
  }

  /** A step takes so many nanoseconds, by the number of steps taken before. */
  FakeBackend takes(LongUnaryOperator nanos) {
    this.nanos = nanos;
    return this;
  }

  FakeBackend onProcessor() {
    onProcessor = true;
    return this;
  }

  FakeBackend unusable() {
    usable = false;
    return this;
  }

  FakeBackend breaksAfter(long steps) {
    stepsToLive = steps;
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int rank() {
    return rank;
  }

  @Override
  public Device open(int threads) {
    opened++;
    if (!usable) {
      throw FaultException.of(TEXTS, "", "broken", "no driver");
    }
    return new FakeDevice(new ReferenceBackend().open(threads));
  }

  private final class FakeDevice implements Device {
    private final Device device;

    FakeDevice(Device device) {
      this.device = device;
    }

    @Override
    public String description() {
      return "fake " + id;
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("limit", 7, TEXTS));
    }

    @Override
    public boolean isOnProcessor() {
      return onProcessor;
    }

    @Override
    public Memory allocate(SequencedMap<String, Spec> buffers) {
      return device.allocate(buffers);
    }

    @Override
    public Executable load(Plan plan, List<Memory> memories) {
      Executable loaded = device.load(plan, memories);
      return (first, count, inputs, outputs) -> {
        for (int i = 0; i < count; i++) {
          clock.addAndGet(nanos.applyAsLong(steps++));
        }
        if (steps > stepsToLive) {
          throw FaultException.of(TEXTS, "", "broken", "lost");
        }
        loaded.run(first, count, inputs, outputs);
      };
    }

    @Override
    public void close() {
      closed++;
      device.close();
    }
  }
}
