package org.neurozoo.graph.opengl.internal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.backend.Motion;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Pipeline;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Programs;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * Rounds of a loop. From round to round the numbers that lead into stacks are moved, so that a
 * round takes no more of the driver than its kernels.
 */
record LoopKernel(int length, List<Moved> moved, Command[] body) implements Command {
  /** What moves by so many elements from round to round. */
  private record Moved(Motion motion, int step) {}

  static LoopKernel of(Kernel.Loop loop, Kit kit) {
    Map<Buffer, Place> parts = new HashMap<>();
    List<Moved> moved =
        loop.sections().stream().map(section -> moved(loop, section, kit, parts)).toList();
    Kit within =
        kit.within(
            buffer -> {
              Place part = parts.get(buffer);
              return part != null ? part : kit.places().apply(buffer);
            });
    List<Command> body = Kernels.all(loop.body(), within);
    return new LoopKernel(loop.length(), moved, body.toArray(Command[]::new));
  }

  private static Moved moved(
      Kernel.Loop loop, Kernel.Section section, Kit kit, Map<Buffer, Place> parts) {
    Moved moved = new Moved(new Motion(), loop.step(section));
    Place stack = kit.places().apply(section.stack().buffer());
    parts.put(
        section.part().buffer(), stack.part(loop.first(section), section.size(), moved.motion));
    return moved;
  }

  @Override
  public void prepare(Programs programs) {
    for (Command each : body) {
      each.prepare(programs);
    }
  }

  @Override
  public void run(Pipeline pipeline) {
    int done = 0;
    try {
      for (; done < length; done++) {
        for (Command command : body) {
          command.run(pipeline);
        }
        move(1);
      }
    } finally {
      // Also after a failure, for who tries again.
      move(-done);
    }
  }

  private void move(int rounds) {
    moved.forEach(each -> each.motion.by(rounds * each.step));
  }
}
