package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiled shaders by their text. */
public final class Programs {
  private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
  private static final Texts TEXTS = Texts.beside(Programs.class);

  private final GL4 gl;
  private final Optional<Binaries> kept;
  private final Map<String, Program> programs = new HashMap<>();

  Programs(GL4 gl, Optional<Binaries> kept) {
    this.gl = gl;
    this.kept = kept;
  }

  /**
   * The program of a text, compiled if it is new.
   *
   * @throws FaultException if the driver refuses it
   */
  Program of(String text) {
    return programs.computeIfAbsent(text, this::made);
  }

  private Program made(String text) {
    int program = gl.glCreateProgram();
    if (kept.isEmpty() || !kept.get().load(gl, program, text)) {
      gl.glProgramParameteri(program, GL4.GL_PROGRAM_BINARY_RETRIEVABLE_HINT, GL4.GL_TRUE);
      link(program, text);
      kept.ifPresent(binaries -> binaries.save(gl, program, text));
    }
    return new Program(program);
  }

  private void link(int program, String text) {
    int shader = compiled(text);
    gl.glAttachShader(program, shader);
    gl.glLinkProgram(program);
    gl.glDetachShader(program, shader);
    gl.glDeleteShader(shader);
    int[] answer = new int[2];
    gl.glGetProgramiv(program, GL4.GL_LINK_STATUS, answer, 0);
    if (answer[0] == GL4.GL_FALSE) {
      gl.glGetProgramiv(program, GL4.GL_INFO_LOG_LENGTH, answer, 0);
      byte[] log = new byte[Math.max(1, answer[0])];
      gl.glGetProgramInfoLog(program, log.length, answer, 1, log, 0);
      throw refused(text, log);
    }
  }

  private int compiled(String text) {
    int shader = gl.glCreateShader(GL4.GL_COMPUTE_SHADER);
    gl.glShaderSource(shader, 1, new String[] {text}, new int[] {text.length()}, 0);
    gl.glCompileShader(shader);
    int[] answer = new int[2];
    gl.glGetShaderiv(shader, GL4.GL_COMPILE_STATUS, answer, 0);
    if (answer[0] == GL4.GL_FALSE) {
      gl.glGetShaderiv(shader, GL4.GL_INFO_LOG_LENGTH, answer, 0);
      byte[] log = new byte[Math.max(1, answer[0])];
      gl.glGetShaderInfoLog(shader, log.length, answer, 1, log, 0);
      throw refused(text, log);
    }
    return shader;
  }

  private static FaultException refused(String text, byte[] log) {
    String reason = new String(log, StandardCharsets.UTF_8).strip();
    LOG.error("refused by the driver: {}\n{}", reason, text);
    return FaultException.of(
        TEXTS, "", "refused.shader", reason.lines().findFirst().orElse("no reason given"));
  }
}
