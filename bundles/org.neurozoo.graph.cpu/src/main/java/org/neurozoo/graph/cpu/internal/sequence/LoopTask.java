package org.neurozoo.graph.cpu.internal.sequence;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** {@link Kernel.Loop}: the caller goes round, the tasks inside are shared out. */
public final class LoopTask extends Task {
  private final int length;
  private final boolean reversed;
  private final Location index;
  private final List<Slide> before;
  private final Task[] body;
  private final List<Slide> after;

  private record Slide(Location stack, Location part, boolean intoStack) {
    void run(int round) {
      int size = part.size();
      int inStack = stack.offset() + round * size;
      if (intoStack) {
        System.arraycopy(part.array(), part.offset(), stack.array(), inStack, size);
      } else {
        System.arraycopy(stack.array(), inStack, part.array(), part.offset(), size);
      }
    }
  }

  /**
   * Makes a kernel ready to run.
   *
   * @param body the tasks of its kernels
   */
  public LoopTask(
      Kernel.Loop kernel, Task[] body, Function<Buffer, Location> locations, Pool pool) {
    super(pool, 0, 1);
    length = kernel.length();
    reversed = kernel.reversed();
    index = at(kernel.index(), locations);
    before = slides(kernel.before(), locations);
    this.body = body;
    after = slides(kernel.after(), locations);
  }

  private static List<Slide> slides(
      List<Kernel.Slide> slides, Function<Buffer, Location> locations) {
    return slides.stream()
        .map(s -> new Slide(at(s.stack(), locations), at(s.part(), locations), s.intoStack()))
        .toList();
  }

  private static Location at(View view, Function<Buffer, Location> locations) {
    return locations.apply(view.buffer()).moved(view.offset());
  }

  @Override
  protected void part(int part) {
    for (int i = 0; i < length; i++) {
      round(reversed ? length - 1 - i : i);
    }
  }

  private void round(int round) {
    index.ints()[index.offset()] = round;
    for (int i = 0; i < before.size(); i++) {
      before.get(i).run(round);
    }
    for (Task task : body) {
      task.run();
    }
    for (int i = 0; i < after.size(); i++) {
      after.get(i).run(round);
    }
  }
}
