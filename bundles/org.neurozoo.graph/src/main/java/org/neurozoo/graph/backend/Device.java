package org.neurozoo.graph.backend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.plan.Plan;
import org.osgi.annotation.versioning.ConsumerType;

/** An opened backend: makes memories and loads plans. Used by one thread at a time. */
@ConsumerType
public interface Device extends AutoCloseable {
  /** What it is, for people and for the record of a run. */
  String description();

  /** What else there is to know about it, limits for instance. */
  default List<Fact> facts() {
    return List.of();
  }

  /**
   * Whether it computes on the processor, as a graphics driver in software does: of such devices
   * the highest-ranked is the fastest, so that nobody needs to measure the others.
   */
  default boolean isOnProcessor() {
    return false;
  }

  /**
   * The fused multiply-adds that it can do at most, measured now: in billions of floating-point
   * operations of type F32 a second, two each. Empty if it cannot tell.
   */
  default OptionalDouble peak() {
    return OptionalDouble.empty();
  }

  /** Zeros under names. */
  Memory allocate(SequencedMap<String, Spec> buffers);

  /**
   * Makes a plan ready to run on memories of this device; every variable of the plan is found by
   * name in one of them ({@link Slot#in}), and seen in the shape that the plan gives it.
   *
   * @throws IllegalArgumentException if a variable is missing or of another type or size
   */
  Executable load(Plan plan, List<Memory> memories);

  /** Gives back threads and memory. */
  @Override
  void close();
}
