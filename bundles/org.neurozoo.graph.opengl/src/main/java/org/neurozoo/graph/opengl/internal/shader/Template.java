package org.neurozoo.graph.opengl.internal.shader;

import java.util.Map;
import java.util.stream.Collectors;
import org.neurozoo.graph.opengl.internal.device.ShaderFile;

/** Shaders that are written by hand, in files of their own, over numbers that they are told. */
public final class Template {
  private Template() {}

  /** The text of a file under definitions of its numbers. */
  public static String of(String file, Map<String, Object> values) {
    return values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "#define " + each.getKey() + " " + each.getValue() + "\n")
            .collect(Collectors.joining())
        + ShaderFile.read(Template.class, file);
  }
}
