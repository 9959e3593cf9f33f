package org.neurozoo.graph.opengl.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.FaultException;

/** A driver that has ended a program is not tried by the next one. */
class AttemptTest {
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

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opengl"))) {
      return files.toList();
    }
  }

  private long deadProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
            .start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void whatEndsWellLeavesNothingAndOthersMayTryMeanwhile() throws IOException {
    try (Attempt first = Attempt.begin();
        Attempt second = Attempt.begin()) {
      assertEquals(1, files().size());
    }
    assertEquals(List.of(), files());
  }

  @Test
  void whereAProcessDiedNobodyTriesUntilToldTo() throws IOException, InterruptedException {
    Path opengl = Files.createDirectories(folder.resolve("opengl"));
    Files.createFile(opengl.resolve("trying-" + deadProcess()));
    Files.createFile(opengl.resolve("trying-much"));
    FaultException fault = assertThrows(FaultException.class, Attempt::begin);
    String told = fault.fault().message(Locale.ENGLISH);
    assertTrue(told.contains("devices --tune"), told);
    Attempt.forget();
    Attempt.begin().close();
    assertEquals(List.of(opengl.resolve("trying-much")), files());
  }

  @Test
  void withoutAFolderNothingIsRemembered() {
    System.clearProperty(STATE);
    Attempt.begin().close();
    Attempt.forget();
  }
}
