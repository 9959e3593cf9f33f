package org.neurozoo.graph.cpu.internal.sequence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurozoo.graph.backend.Motion;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * {@link Kernel.Loop}: the caller goes round, the tasks inside are shared out. From round to round
 * the positions at which they use stacks are moved.
 */
public final class LoopTask extends Task {
  private final int length;
  private final Task[] body;
  private final Motion[] motions;

  /** How far each motion goes from round to round. */
  private final int[] steps;

  /**
   * Makes a kernel ready to run.
   *
   * @param tasks what makes the kernels of the body ready, given where their buffers lie
   */
  public LoopTask(
      Kernel.Loop kernel,
      Function<Function<Buffer, Location>, Task[]> tasks,
      Function<Buffer, Location> locations,
      Pool pool) {
    super(pool, 0, 1);
    length = kernel.length();
    List<Kernel.Section> sections = kernel.sections();
    motions = new Motion[sections.size()];
    steps = new int[sections.size()];
    Map<Buffer, Location> parts = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      Kernel.Section section = sections.get(i);
      motions[i] = new Motion();
      steps[i] = kernel.step(section);
      Location stack = locations.apply(section.stack().buffer());
      parts.put(
          section.part().buffer(), stack.part(kernel.first(section), section.size(), motions[i]));
    }
    body =
        tasks.apply(
            buffer -> {
              Location part = parts.get(buffer);
              return part != null ? part : locations.apply(buffer);
            });
  }

  @Override
  protected void part(int part) {
    int done = 0;
    try {
      for (; done < length; done++) {
        for (Task task : body) {
          task.run();
        }
        move(1);
      }
    } finally {
      // Also after a failure, for who tries again.
      move(-done);
    }
  }

  private void move(int rounds) {
    for (int i = 0; i < motions.length; i++) {
      motions[i].by(rounds * steps[i]);
    }
  }
}
