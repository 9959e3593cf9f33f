package org.neurozoo.graph.opengl.internal;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  private static final String COUNTER = "counter";

  private final OpenGlDevice device;

  /** Their room is given back once nobody needs them, so this must. */
  private final List<Memory> memories;

  private final Command[] commands;
  private final Port counter;
  private final Port[] inputs;
  private final Port[] outputs;
  private NdArray numbers = NdArray.zeros(Spec.i32(1, 2));

  OpenGlExecutable(OpenGlDevice device, Plan plan, List<Memory> memories) {
    this.device = device;
    this.memories = List.copyOf(memories);
    Arena scratch = device.arena();
    Arena extra = device.arena();
    Binding binding = new Binding(plan, scratch, memories);
    Kit kit = new Kit(device.limits(), device.scheme(), binding::locate, extra);
    List<Command> all = Kernels.all(plan.kernels(), kit);
    device.allocate(this, scratch);
    device.allocate(this, extra);
    commands = all.toArray(Command[]::new);
    counter = new Port(COUNTER, binding.locate(plan.counter()));
    inputs = Port.all(plan.inputs(), binding);
    outputs = Port.all(plan.outputs(), binding);
    device.own(this, counter.room());
    Stream.concat(Stream.of(inputs), Stream.of(outputs))
        .forEach(port -> device.own(this, port.room()));
    device.run(
        session -> {
          plan.constants()
              .forEach((buffer, value) -> binding.locate(buffer).write(session.gl(), value, 0));
          all.forEach(command -> command.prepare(session.programs()));
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
    counter.input(number(firstStep, count), count);
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
    return Map.of(COUNTER, numbers);
  }

  private void burst(Session session, int count) {
    session.pipeline().reset();
    counter.upload(session.gl(), count);
    for (Port input : inputs) {
      input.upload(session.gl(), count);
    }
    for (Port output : outputs) {
      output.makeRoom(session.gl(), count);
    }
    for (int row = 0; row < count; row++) {
      step(session, row);
    }
    for (Port output : outputs) {
      output.download(session.gl(), count);
    }
  }

  private void step(Session session, int row) {
    counter.take(session.gl(), row);
    for (Port input : inputs) {
      input.take(session.gl(), row);
    }
    for (Command command : commands) {
      command.run(session.pipeline());
    }
    for (Port output : outputs) {
      output.give(session.gl(), row);
    }
  }
}
