package org.neurozoo.graph.opengl.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;

/**
 * The number of the step, inputs and outputs of a plan. Kernels read and write their rows where
 * they are, so that nothing is copied between steps. An output that is a variable, a constant or an
 * input besides, or two outputs, has a kernel that copies it.
 */
final class Ports {
  /** What the number of the step is called. */
  static final String COUNTER = "counter";

  /** Rows of all ports take no more bytes, unless a single one does. */
  private static final long MOST_BYTES = 1 << 20;

  /** Nor a greater part of what a shader sees as one block. */
  private static final int PART = 64;

  private static final int MOST_ROWS = 1024;

  private final Plan plan;
  private final Arena arena;
  private final int rows;
  private final Map<Buffer, Port> byBuffer = new HashMap<>();
  private final List<Kernel> copies = new ArrayList<>();
  private final Port counter;
  private final List<Port> inputs;
  private final List<Port> outputs;

  /** Sets room aside in an arena. */
  Ports(Plan plan, Arena arena) {
    this.plan = plan;
    this.arena = arena;
    long bytes =
        Stream.of(plan.inputs().values(), plan.outputs().values(), List.of(plan.counter()))
            .flatMap(buffers -> buffers.stream())
            .mapToLong(buffer -> (long) buffer.size() * buffer.type().storage().bytes())
            .sum();
    long most = Math.min(MOST_BYTES, arena.blockBytes() / PART);
    rows = (int) Math.clamp(most / bytes, 1, MOST_ROWS);
    counter = port(COUNTER, plan.counter());
    inputs = plan.inputs().entrySet().stream().map(e -> port(e.getKey(), e.getValue())).toList();
    outputs =
        plan.outputs().entrySet().stream().map(e -> output(e.getKey(), e.getValue())).toList();
  }

  private Port port(String name, Buffer buffer) {
    Port port = new Port(name, buffer, arena, rows);
    byBuffer.put(buffer, port);
    return port;
  }

  private Port output(String name, Buffer buffer) {
    boolean own =
        buffer.region() == Region.SCRATCH
            && !plan.constants().containsKey(buffer)
            && !byBuffer.containsKey(buffer);
    return own ? port(name, buffer) : copied(name, buffer);
  }

  private Port copied(String name, Buffer buffer) {
    Buffer copy = new Buffer(Region.SCRATCH, "output " + name, buffer.type(), buffer.size(), 0);
    View from = new View(buffer, 0, List.of(1));
    View to = new View(copy, 0, List.of(1));
    copies.add(
        new Kernel.Map(
            name,
            Shape.of(buffer.size()),
            List.of(new Instruction.Load(from)),
            List.of(new Kernel.Store(to, 0))));
    return port(name, copy);
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

  /** What is to be done after the kernels of the plan. */
  List<Kernel> copies() {
    return copies;
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
