package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Dispatch;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Buffer;

/**
 * What kernels are made into commands with.
 *
 * @param limits what the device can do
 * @param scheme how products are computed
 * @param places where the buffers of the plan lie
 * @param extra room that kernels ask for themselves
 */
public record Kit(
    Limits limits, Layout.Scheme scheme, Function<Buffer, Place> places, Arena extra) {
  /** Threads of a group. */
  static final int GROUP = 64;

  /** Groups along an axis that every driver takes. */
  private static final int MOST_GROUPS = 65_535;

  /** Operations after which a weak device has worked a tenth of a second: watchdogs wait longer. */
  private static final long PATIENCE = 1L << 32;

  /** The same for kernels of a loop, some of whose buffers lie elsewhere. */
  Kit within(Function<Buffer, Place> others) {
    return new Kit(limits, scheme, others, extra);
  }

  /** A shader whose main function is told the number t of its thread, one of so many. */
  Shader shader(int threads) {
    Shader shader = new Shader(places);
    shader.line("int t = %s + int(gl_GlobalInvocationID.x);", shader.last());
    return shader.line("if (t >= %d) return;", threads);
  }

  /** Runs a shader in so many threads, each of which takes about so many operations. */
  List<Command> run(Shader shader, int threads, long operations) {
    int groups = Math.ceilDiv(threads, GROUP);
    return dispatches(shader, "", GROUP, groups, operations, GROUP);
  }

  /** Runs a template in so many groups, each of whose threads takes about so many operations. */
  List<Command> run(Shader shader, String template, int threads, int groups, long operations) {
    return dispatches(shader, template, threads, groups, operations, 1);
  }

  /** Each dispatch is told where it begins, in so many units a group. */
  private static List<Command> dispatches(
      Shader shader, String template, int threads, int groups, long operations, int unit) {
    long fit = Math.max(1, PATIENCE / Math.max(1, operations) / threads);
    int most = (int) Math.min(MOST_GROUPS, fit);
    List<Command> commands = new ArrayList<>();
    for (int first = 0; first < groups; first += most) {
      Dispatch.Groups some = new Dispatch.Groups(Math.min(most, groups - first), 1, 1);
      commands.add(
          new Dispatch(
              () -> shader.text(threads) + template,
              shader.stores(),
              shader.numbers(first * unit),
              shader.moves(),
              some));
    }
    return commands;
  }
}
