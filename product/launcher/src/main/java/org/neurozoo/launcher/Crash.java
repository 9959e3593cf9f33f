package org.neurozoo.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Keeps the trace of a fault of the program away from the terminal. */
final class Crash {
  private Crash() {}

  /** Writes the trace into a file of its own and returns where, or why that failed. */
  static String write(Throwable fault, Path folder) {
    Path file = folder.resolve("crash-" + ProcessHandle.current().pid() + ".txt");
    try (PrintWriter writer = new PrintWriter(file.toFile(), UTF_8)) {
      fault.printStackTrace(writer);
      return file.toString();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
