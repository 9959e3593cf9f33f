package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.View;

/**
 * Writes the functions by which templates reach elements of views.
 *
 * @param leading the first axes of the views, of which a function is told one position
 */
record Access(Shader shader, Shape leading) {
  /** A function that loads the element at a position and further indices. */
  void load(String name, View view, String... more) {
    String type = Glsl.type(view.buffer().type());
    shader.function(
        "%s %s(int position%s)".formatted(type, name, parameters(more)),
        () -> {
          List<String> at = shader.indices("position", leading);
          shader.line("return %s;", shader.load(view, at, more));
        });
  }

  /** A function that stores an element x. */
  void store(String name, View view, String... more) {
    String type = Glsl.type(view.buffer().type());
    shader.function(
        "void %s(int position%s, %s x)".formatted(name, parameters(more), type),
        () -> shader.put("x", view, shader.indices("position", leading), more));
  }

  private static String parameters(String... more) {
    return Stream.of(more).map(each -> ", int " + each).collect(Collectors.joining());
  }
}
