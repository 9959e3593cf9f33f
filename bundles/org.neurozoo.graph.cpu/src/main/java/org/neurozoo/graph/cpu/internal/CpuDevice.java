package org.neurozoo.graph.cpu.internal;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.cpu.internal.contract.Tiles;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.cpu.internal.whole.Wholes;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.schema.Texts;

/** Threads of the processor and the loops compiled for its plans. */
final class CpuDevice implements Device {
  private static final Texts TEXTS = Texts.beside(CpuDevice.class);

  private final int lanes;
  private final Pool pool;
  private final Warmer warmer;
  private final Loops loops;
  private final Tiles tiles;
  private final Wholes wholes;

  /** Computes with vectors of so many lanes; 1 means scalars. */
  CpuDevice(Pool pool, int lanes, Warmer warmer) {
    this(pool, lanes, warmer, Wholes.SMALL);
  }

  /** Runs plans as a whole that take at most so many nanoseconds. */
  CpuDevice(Pool pool, int lanes, Warmer warmer, double small) {
    this.pool = pool;
    this.lanes = lanes;
    this.warmer = warmer;
    loops = new Loops(lanes, warmer);
    tiles = new Tiles(lanes, warmer);
    wholes = new Wholes(lanes, warmer, small);
  }

  @Override
  public String description() {
    return "cpu, %s, %d threads, %d lanes"
        .formatted(System.getProperty("os.arch"), pool.threads(), lanes);
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        new Fact("architecture", System.getProperty("os.arch"), TEXTS),
        new Fact("processors", Runtime.getRuntime().availableProcessors(), TEXTS),
        new Fact("threads", pool.threads(), TEXTS),
        new Fact("lanes", lanes, TEXTS),
        new Fact("heapBytes", Runtime.getRuntime().maxMemory(), TEXTS));
  }

  @Override
  public boolean isOnProcessor() {
    return true;
  }

  @Override
  public Memory allocate(SequencedMap<String, Spec> buffers) {
    return new CpuMemory(buffers);
  }

  @Override
  public Executable load(Plan plan, List<Memory> memories) {
    return whole(Compiler.apart(plan), memories)
        .orElseGet(
            () -> {
              Binding binding = binding(plan, memories);
              Lowering lowering = new Lowering(binding::locate, loops, tiles, pool);
              return new CpuExecutable(plan, binding, lowering);
            });
  }

  private Optional<Executable> whole(Plan plan, List<Memory> memories) {
    if (!wholes.suits(plan)) {
      return Optional.empty();
    }
    Binding binding = binding(plan, memories);
    return wholes.of(plan, binding::locate).map(whole -> new WholeExecutable(whole, plan, binding));
  }

  private static Binding binding(Plan plan, List<Memory> memories) {
    Binding binding = new Binding(Arena.of(plan::size), memories);
    plan.constants().forEach((buffer, value) -> binding.locate(buffer).write(value, 0));
    return binding;
  }

  @Override
  public void close() {
    warmer.close();
    pool.close();
  }
}
