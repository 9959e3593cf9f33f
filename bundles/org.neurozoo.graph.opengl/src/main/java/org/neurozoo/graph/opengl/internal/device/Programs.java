package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled shaders by their text. Those used last are kept; of others only those that somebody
 * still holds, for whom they stay what they are.
 */
public final class Programs {
  private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
  private static final Texts TEXTS = Texts.beside(Programs.class);

  /** As many as a few large plans have. */
  private static final int MOST = 512;

  private final GL4 gl;
  private final Optional<Binaries> kept;
  private final int most;
  private final SequencedMap<String, Program> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Reference<Program>> living = new HashMap<>();
  private final Map<Reference<? extends Program>, Integer> names = new HashMap<>();
  private final ReferenceQueue<Program> forgotten = new ReferenceQueue<>();

  Programs(GL4 gl, Optional<Binaries> kept) {
    this(gl, kept, MOST);
  }

  /** Keeps so many that nobody holds. */
  Programs(GL4 gl, Optional<Binaries> kept, int most) {
    this.gl = gl;
    this.kept = kept;
    this.most = most;
  }

  /**
   * The program of a text, compiled if it is new.
   *
   * @throws FaultException if the driver refuses it
   */
  Program of(String text) {
    deleteForgotten();
    Reference<Program> held = living.get(text);
    Program known = held == null ? null : held.get();
    Program program = known != null ? known : added(text);
    recent.put(text, program);
    if (recent.size() > most) {
      recent.pollFirstEntry();
    }
    return program;
  }

  private Program added(String text) {
    Program program = made(text);
    Reference<Program> reference = new WeakReference<>(program, forgotten);
    living.put(text, reference);
    names.put(reference, program.name());
    return program;
  }

  /** The collector has found that nobody holds them, so nobody can run them. */
  private void deleteForgotten() {
    boolean any = false;
    for (var each = forgotten.poll(); each != null; each = forgotten.poll()) {
      gl.glDeleteProgram(Objects.requireNonNull(names.remove(each)));
      any = true;
    }
    if (any) {
      living.values().removeIf(reference -> reference.refersTo(null));
    }
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
