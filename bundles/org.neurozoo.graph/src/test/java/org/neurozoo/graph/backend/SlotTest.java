package org.neurozoo.graph.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.reference.ReferenceBackend;

/** The rest stands in the contract of backends. */
class SlotTest {
  /** Nobody's memory. */
  private interface Own extends Memory {}

  private final Slot slot = Slot.of("w", Spec.f32(2, 3));
  private final Device device = new ReferenceBackend().open(1);

  private Memory memory(Spec spec) {
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    buffers.put("w", spec);
    return device.allocate(buffers);
  }

  private static void assertRefused(String words, Runnable action) {
    String said = assertThrows(IllegalArgumentException.class, action::run).getMessage();
    assertTrue(said.contains(words), said);
  }

  @Test
  void theFirstMemoryThatFitsHoldsTheVariable() {
    Memory other = memory(Spec.i32(2, 3));
    Memory first = memory(Spec.f32(6));
    List<Memory> memories = List.of(other, first, memory(Spec.f32(2, 3)));
    assertSame(first, slot.in(memories, Memory.class));
    assertRefused("no memory holds", () -> slot.in(List.of(other), Memory.class));
  }

  @Test
  void memoriesOfOthersAreRefused() {
    Memory memory = memory(Spec.f32(2, 3));
    assertRefused("of another device", () -> slot.in(List.of(memory), Own.class));
    Buffers buffers = new Buffers(memory.buffers());
    assertRefused("of another device", () -> buffers.same(memory, Own.class));
  }

  @Test
  void anOutputNeedNotBeAskedFor() {
    assertNull(slot.output(Map.of(), 4));
    assertRefused("no array for w", () -> slot.input(Map.of(), 4));
  }

  @Test
  void rowsMayHaveAnyShape() {
    NdArray rows = NdArray.zeros(Spec.f32(24));
    assertSame(rows, slot.input(Map.of("w", rows), 4));
    assertRefused("5 rows of 6 numbers", () -> slot.output(Map.of("w", rows), 5));
  }

  @Test
  void buffersAreACopy() {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    specs.put("w", Spec.f32(2));
    Buffers buffers = new Buffers(specs);
    specs.clear();
    assertEquals(Spec.f32(2), buffers.spec("w"));
    assertRefused("no buffer v among [w]", () -> buffers.spec("v"));
  }
}
