package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Dispatch;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Printed;
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

  /** A run that is told nothing. */
  private static final List<int[]> ONCE = List.of(new int[0]);

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
    return run(shader, threads, operations, ONCE);
  }

  /** Likewise, time after time, and each time tells it other numbers. */
  List<Command> run(Shader shader, int threads, long operations, List<int[]> told) {
    int groups = Math.ceilDiv(threads, GROUP);
    return dispatches(shader, "", GROUP, groups, operations, GROUP, told);
  }

  /** Runs a template in so many groups, each of whose threads takes about so many operations. */
  List<Command> run(Shader shader, String template, int threads, int groups, long operations) {
    return run(shader, template, threads, groups, operations, ONCE);
  }

  /** Likewise, time after time, and each time tells it other numbers. */
  List<Command> run(
      Shader shader, String template, int threads, int groups, long operations, List<int[]> told) {
    return dispatches(shader, template, threads, groups, operations, 1, told);
  }

  /** Runs a template in so many threads, each of which takes about so many operations. */
  List<Command> threads(Shader shader, String template, int threads, long operations) {
    return threads(shader, template, threads, operations, ONCE);
  }

  /** Likewise, time after time, and each time tells it other numbers. */
  List<Command> threads(
      Shader shader, String template, int threads, long operations, List<int[]> told) {
    return run(shader, template, GROUP, Math.ceilDiv(threads, GROUP), operations, told);
  }

  /** Each dispatch is told where it begins, in so many units a group. */
  private List<Command> dispatches(
      Shader shader,
      String template,
      int threads,
      int groups,
      long operations,
      int unit,
      List<int[]> told) {
    long fit = Math.max(1, limits.patience() / Math.max(1, operations) / threads);
    int most = (int) Math.min(MOST_GROUPS, fit);
    Printed text = new Printed(() -> shader.text(threads) + template);
    List<Command> commands = new ArrayList<>();
    for (int[] numbers : told) {
      for (int first = 0; first < groups; first += most) {
        Dispatch.Groups some = new Dispatch.Groups(Math.min(most, groups - first), 1, 1);
        int[] all = shader.numbers(first * unit, numbers);
        commands.add(new Dispatch(text, shader.stores(), all, shader.moves(), some));
      }
    }
    return commands;
  }
}
