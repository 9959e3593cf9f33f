package org.neurozoo.graph.opengl.internal;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.GlThread.Session;
import org.neurozoo.graph.opengl.internal.kernel.Kernels;
import org.neurozoo.graph.opengl.internal.kernel.Kit;
import org.neurozoo.graph.plan.Plan;

/**
 * The commands of a plan. A burst's inputs go to the device before its first step and its outputs
 * come back after its last, so that no step waits.
 */
final class OpenGlExecutable implements Executable {
  private final OpenGlDevice device;

  /** Their room is given back once nobody needs them, so this must. */
  private final List<Memory> memories;

  private final Command[] commands;
  private final Ports ports;
  private final Port[] inputs;
  private final Port[] outputs;
  private final Port[] all;
  private NdArray numbers = NdArray.zeros(Spec.i32(1, 2));

  OpenGlExecutable(OpenGlDevice device, Plan plan, List<Memory> memories) {
    this.device = device;
    this.memories = List.copyOf(memories);
    Arena scratch = device.arena();
    Arena extra = device.arena();
    Binding binding = new Binding(plan, scratch, memories);
    Kit kit = new Kit(device.limits(), device.scheme(), binding::locate, extra);
    ports = binding.ports();
    List<Command> commands = Kernels.all(plan.kernels(), kit);
    device.allocate(this, scratch);
    device.allocate(this, extra);
    this.commands = commands.toArray(Command[]::new);
    inputs = ports.inputs().toArray(Port[]::new);
    outputs = ports.outputs().toArray(Port[]::new);
    all = ports.all().toArray(Port[]::new);
    ports.outputs().forEach(port -> device.own(this, port.room()));
    device.run(
        session -> {
          plan.constants()
              .forEach((buffer, value) -> binding.locate(buffer).write(session.gl(), value, 0));
          commands.forEach(command -> command.prepare(session.programs()));
        });
  }

  @Override
  public void run(
      long firstStep, int count, Map<String, NdArray> inputArrays, Map<String, NdArray> results) {
    for (Port input : inputs) {
      input.input(inputArrays, count);
    }
    for (Port output : outputs) {
      output.output(results, count);
    }
    ports.counter().input(number(firstStep, count), count);
    device.run(session -> burst(session, count));
    Reference.reachabilityFence(memories);
  }

  private Map<String, NdArray> number(long firstStep, int count) {
    if (numbers.shape().extent(0) < count) {
      numbers = NdArray.zeros(Spec.i32(count, 2));
    }
    for (int i = 0; i < count; i++) {
      numbers.ints()[2 * i] = (int) (firstStep + i);
      numbers.ints()[2 * i + 1] = (int) (firstStep + i >>> 32);
    }
    return Map.of(Ports.COUNTER, numbers);
  }

  private void burst(Session session, int count) {
    session.pipeline().reset();
    for (Port output : outputs) {
      output.makeRoom(session.gl(), count);
    }
    for (int first = 0; first < count; first += ports.rows()) {
      steps(session, first, Math.min(ports.rows(), count - first));
    }
    for (Port output : outputs) {
      output.download(session.gl(), count);
    }
  }

  /** As many steps as there are rows for. */
  private void steps(Session session, int first, int count) {
    ports.counter().upload(session.gl(), first, count);
    for (Port input : inputs) {
      input.upload(session.gl(), first, count);
    }
    int moved = 0;
    try {
      for (; moved < count; moved++) {
        for (Command command : commands) {
          command.run(session.pipeline());
        }
        move(1);
      }
    } finally {
      move(-moved);
    }
    for (Port output : outputs) {
      output.keep(session.gl(), first, count);
    }
  }

  private void move(int steps) {
    for (Port port : all) {
      port.move(steps);
    }
  }
}
