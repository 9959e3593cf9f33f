package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.opengl.internal.Tuning.Choice;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;

/** What was measured is kept by driver. */
class TuningTest {
  private static final String STATE = "neurozoo.state";

  @TempDir private Path folder;

  @BeforeEach
  void setFolder() {
    System.setProperty(STATE, folder.toString());
  }

  @AfterEach
  void clearFolder() {
    System.clearProperty(STATE);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opengl"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void whatIsKeptIsNotMeasuredAgainUnlessItMakesNoSense() throws IOException {
    try (GlThread thread = GlThread.open()) {
      Choice measured = Tuning.measured(thread);
      assertTrue(measured.speed() > 0, measured.toString());
      assertEquals(measured, Tuning.choice(thread));
      Files.writeString(file(), "TILES 123");
      assertEquals(new Choice(Scheme.TILES, 123), Tuning.choice(thread));
      Files.writeString(file(), "TILES");
      assertTrue(Tuning.choice(thread).speed() > 123);
      Files.writeString(file(), "TILES many");
      assertTrue(Tuning.choice(thread).speed() > 123);
    }
  }
}
