package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Pipeline;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Programs;
import org.neurozoo.graph.plan.Kernel;

/** Rounds of a loop. */
record LoopKernel(
    int length, boolean reversed, Place index, Move[] before, Command[] body, Move[] after)
    implements Command {

  /** A copy whose one end is where the round is in a stack. */
  record Move(Place stack, Place part, boolean intoStack) {
    void run(Pipeline pipeline, int round) {
      int at = stack.offset() + round * part.size();
      if (intoStack) {
        stack.store().copy(pipeline.gl(), at, part.store(), part.offset(), part.size());
      } else {
        part.store().copy(pipeline.gl(), part.offset(), stack.store(), at, part.size());
      }
    }
  }

  static LoopKernel of(Kernel.Loop loop, Kit kit) {
    return new LoopKernel(
        loop.length(),
        loop.reversed(),
        kit.places().apply(loop.index().buffer()),
        moves(loop.before(), kit),
        Kernels.all(loop.body(), kit).toArray(Command[]::new),
        moves(loop.after(), kit));
  }

  private static Move[] moves(List<Kernel.Slide> slides, Kit kit) {
    return slides.stream()
        .map(
            slide ->
                new Move(
                    kit.places().apply(slide.stack().buffer()),
                    kit.places().apply(slide.part().buffer()),
                    slide.intoStack()))
        .toArray(Move[]::new);
  }

  @Override
  public void prepare(Programs programs) {
    for (Command each : body) {
      each.prepare(programs);
    }
  }

  @Override
  public void run(Pipeline pipeline) {
    for (int done = 0; done < length; done++) {
      int round = reversed ? length - 1 - done : done;
      index.put(pipeline.gl(), round);
      for (Move move : before) {
        move.run(pipeline, round);
      }
      for (Command command : body) {
        command.run(pipeline);
      }
      for (Move move : after) {
        move.run(pipeline, round);
      }
    }
  }
}
