package org.neurozoo.graph.opengl.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Plan;

/**
 * The number of the step, inputs and outputs of a plan, each of which has a buffer of its own.
 * Kernels read and write their rows where they are, so that nothing is copied between steps.
 */
final class Ports {
  /** What the number of the step is called. */
  static final String COUNTER = "counter";

  /** Rows of all ports take no more bytes, unless a single one does. */
  private static final long MOST_BYTES = 1 << 20;

  /** Nor a greater part of what a shader sees as one block. */
  private static final int PART = 64;

  private static final int MOST_ROWS = 1024;

  private final Arena arena;
  private final int rows;
  private final Map<Buffer, Port> byBuffer = new HashMap<>();
  private final Port counter;
  private final List<Port> inputs;
  private final List<Port> outputs;

  /** Sets room aside in an arena. */
  Ports(Plan plan, Arena arena) {
    this.arena = arena;
    long bytes =
        Stream.of(plan.inputs().values(), plan.outputs().values(), List.of(plan.counter()))
            .flatMap(buffers -> buffers.stream())
            .mapToLong(buffer -> (long) buffer.size() * buffer.type().storage().bytes())
            .sum();
    long most = Math.min(MOST_BYTES, arena.blockBytes() / PART);
    rows = (int) Math.clamp(most / bytes, 1, MOST_ROWS);
    counter = port(COUNTER, plan.counter());
    inputs = ports(plan.inputs());
    outputs = ports(plan.outputs());
  }

  private List<Port> ports(Map<String, Buffer> buffers) {
    return buffers.entrySet().stream().map(e -> port(e.getKey(), e.getValue())).toList();
  }

  private Port port(String name, Buffer buffer) {
    Port port = new Port(name, buffer, arena, rows);
    byBuffer.put(buffer, port);
    return port;
  }

  /** Steps for which there is room at once. */
  int rows() {
    return rows;
  }

  /** The place of a buffer, if it is a port's; otherwise null. */
  @Nullable Place locate(Buffer buffer) {
    Port port = byBuffer.get(buffer);
    return port == null ? null : port.place();
  }

  /** The number of the step. */
  Port counter() {
    return counter;
  }

  List<Port> inputs() {
    return inputs;
  }

  List<Port> outputs() {
    return outputs;
  }

  /** All of them. */
  List<Port> all() {
    return Stream.of(List.of(counter), inputs, outputs).flatMap(List::stream).toList();
  }
}
