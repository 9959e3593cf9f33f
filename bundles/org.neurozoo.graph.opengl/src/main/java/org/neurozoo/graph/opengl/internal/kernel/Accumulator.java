package org.neurozoo.graph.opengl.internal.kernel;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;

/** The variable in which a shader reduces elements one after the other. */
record Accumulator(Shader shader, Reduction op, ElementType type, String name) {
  /** Declares it, holding what nothing is reduced to. */
  static Accumulator declared(Shader shader, Reduction op, ElementType type) {
    Accumulator accumulator = new Accumulator(shader, op, type, shader.name("sum"));
    String precise = type.isReal() ? "precise " : "";
    shader.line(
        "%s%s %s = %s;",
        precise, Glsl.type(type), accumulator.name, Glsl.literal(type, op.neutral()));
    if (op.isPosition()) {
      shader.line("int %s = 0;", accumulator.position());
    }
    return accumulator;
  }

  /** Where the extreme was seen. */
  String position() {
    return name + "At";
  }

  /** What comes out. */
  String result() {
    return op.isPosition() ? position() : name;
  }

  /** Joins an element; a position needs to be told which it is. */
  void join(String value, String index) {
    switch (op) {
      case SUM -> shader.line("%s += %s;", name, value);
      case PRODUCT -> shader.line("%s *= %s;", name, value);
      case MAXIMUM -> extreme("max", Library.GREATER, "greater", value);
      case MINIMUM -> extreme("min", Library.SMALLER, "smaller", value);
      case ARG_MAXIMUM -> seek(">", value, index);
      case ARG_MINIMUM -> seek("<", value, index);
    }
  }

  /** Joins what another thread has found, of which a position is told; of equals the first wins. */
  void merge(String found, String at) {
    if (op.isPosition()) {
      String beats = op == Reduction.ARG_MAXIMUM ? ">" : "<";
      String earlier = "%s == %s && %s < %s".formatted(found, name, at, position());
      seekIf("%s %s %s || %s".formatted(found, beats, name, earlier), found, at);
    } else {
      join(found, at);
    }
  }

  private void extreme(String whole, Library function, String real, String value) {
    if (type == ElementType.I32) {
      shader.line("%s = %s(%s, %s);", name, whole, name, value);
    } else {
      shader.use(function);
      shader.line("%s = %s(%s, %s);", name, real, name, value);
    }
  }

  /** A number that is none counts only if it comes first. */
  private void seek(String beats, String value, String index) {
    seekIf("%s == 0 || %s %s %s".formatted(index, value, beats, name), value, index);
  }

  private void seekIf(String better, String value, String index) {
    shader.line("if (%s) { %s = %s; %s = %s; }", better, name, value, position(), index);
  }
}
