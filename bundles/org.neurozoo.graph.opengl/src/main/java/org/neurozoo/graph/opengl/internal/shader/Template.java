package org.neurozoo.graph.opengl.internal.shader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Shaders that are written by hand, in files of their own, over numbers that they are told. */
public final class Template {
  private Template() {}

  /** The text of a file under definitions of its numbers. */
  public static String of(String file, Map<String, Object> values) {
    return values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "#define " + each.getKey() + " " + each.getValue() + "\n")
            .collect(Collectors.joining())
        + read(file);
  }

  static String read(String file) {
    try (InputStream stream = Template.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("this bundle lacks " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
