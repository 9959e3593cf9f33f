package org.neurozoo.graph.opengl.internal.shader;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.graph.opengl.internal.device.ShaderFile;

/** Shaders that are written by hand, in files of their own, over numbers that they are told. */
public final class Template {
  /** Every template may ask which group and thread it is. */
  private static final String NUMBERS = "numbers.glsl";

  private Template() {}

  /** The text of a file, and of others that it needs, under definitions of its numbers. */
  public static String of(String file, Map<String, Object> values, String... needed) {
    return values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "#define " + each.getKey() + " " + each.getValue() + "\n")
            .collect(Collectors.joining())
        + Stream.of(Stream.of(NUMBERS), Stream.of(needed), Stream.of(file))
            .flatMap(names -> names)
            .map(name -> ShaderFile.read(Template.class, name))
            .collect(Collectors.joining());
  }
}
