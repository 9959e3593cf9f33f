package org.neurozoo.graph.reference;

import java.util.List;
import java.util.SequencedMap;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.plan.Plan;

/** Holds doubles by name and interprets programs over them. */
final class ReferenceDevice implements Device {
  @Override
  public String description() {
    return "reference interpreter, double precision";
  }

  @Override
  public boolean isOnProcessor() {
    return true;
  }

  @Override
  public Memory allocate(SequencedMap<String, Spec> buffers) {
    return ReferenceMemory.zeros(buffers);
  }

  @Override
  public Executable load(Plan plan, List<Memory> memories) {
    return new ReferenceExecutable(plan, memories);
  }

  @Override
  public void close() {}
}
