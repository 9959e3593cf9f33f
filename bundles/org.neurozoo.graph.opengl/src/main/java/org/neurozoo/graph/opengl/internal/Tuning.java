package org.neurozoo.graph.opengl.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.schema.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which way of computing products is faster on a device: measured once, and kept by driver. Bits do
 * not depend on it.
 */
final class Tuning {
  private static final Logger LOG = LoggerFactory.getLogger(Tuning.class);
  private static final int LEAST_EXTENT = 256;
  private static final int MOST_EXTENT = 2048;

  /** A product that takes less says more about what comes before and after it. */
  private static final long LEAST_NANOS = 1_000_000;

  private static final int ROUNDS = 3;
  private static final String[] NOTHING = {};

  private Tuning() {}

  /**
   * What was measured.
   *
   * @param scheme the faster way
   * @param speed operations of a product a second
   */
  record Choice(Scheme scheme, long speed) {}

  /** The faster way. */
  static Choice choice(GlThread thread) {
    return file(thread).flatMap(Tuning::kept).orElseGet(() -> measured(thread));
  }

  /** A file for each driver; none where the application has no folder for them. */
  private static Optional<Path> file(GlThread thread) {
    Limits limits = thread.call(GlThread.Session::limits);
    String driver = (limits.renderer() + " " + limits.version()).replaceAll("[^A-Za-z0-9.]+", "-");
    return Optional.ofNullable(System.getProperty("neurozoo.state"))
        .map(state -> Path.of(state, "opengl", driver));
  }

  private static Optional<Choice> kept(Path file) {
    try {
      String[] words = Files.exists(file) ? Files.readString(file).strip().split(" ") : NOTHING;
      return Arrays.stream(Scheme.values())
          .filter(each -> words.length == 2 && each.name().equals(words[0]))
          .map(each -> new Choice(each, Long.parseLong(words[1])))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      LOG.info("{} cannot be read, so it is measured again", file, e);
      return Optional.empty();
    }
  }

  /** The faster way, measured now and kept. */
  static Choice measured(GlThread thread) {
    Choice faster = faster(thread);
    file(thread).ifPresent(path -> keep(path, faster));
    return faster;
  }

  /** By a product that is large enough for this device. */
  private static Choice faster(GlThread thread) {
    Limits limits = thread.call(GlThread.Session::limits);
    for (int extent = LEAST_EXTENT; ; extent *= 2) {
      Map<Scheme, Long> nanos = new EnumMap<>(Scheme.class);
      for (Scheme scheme : Scheme.values()) {
        nanos.put(scheme, nanos(new OpenGlDevice(thread, scheme, limits), extent));
      }
      Map.Entry<Scheme, Long> least =
          Collections.min(nanos.entrySet(), Map.Entry.comparingByValue());
      long speed = (long) (2e9 * extent * extent * extent / least.getValue());
      if (least.getValue() >= LEAST_NANOS || extent >= MOST_EXTENT) {
        LOG.info("nanoseconds of a product of extent {}: {}", extent, nanos);
        return new Choice(least.getKey(), speed);
      }
      limits = limits.ofSpeed(speed);
    }
  }

  private static void keep(Path file, Choice choice) {
    try {
      Files.createDirectories(file.getParent());
      String text = choice.scheme() + " " + choice.speed();
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.info("{} cannot be written, so it will be measured again", file, e);
    }
  }

  /** The least time that a product takes. */
  private static long nanos(OpenGlDevice device, int extent) {
    Tensor a = Tensor.variable("a", Spec.f32(extent, extent));
    Tensor b = Tensor.variable("b", Spec.f32(extent, extent));
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c")) {
      buffers.put(name, a.spec());
    }
    Memory memory = device.allocate(buffers);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>(Map.of("c", a.matmul(b)));
    Program product = new Program(new LinkedHashMap<>(), updates);
    Executable executable = device.load(Compiler.compile(product), List.of(memory));
    device.run(session -> session.gl().glFinish());
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      executable.run(round, 1, Map.of(), Map.of());
      device.run(session -> session.gl().glFinish());
      least = Math.min(least, System.nanoTime() - start);
    }
    device.close();
    return least;
  }
}
