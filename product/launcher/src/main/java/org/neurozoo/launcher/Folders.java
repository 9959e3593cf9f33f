package org.neurozoo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's folders, by the custom of the operating system.
 *
 * @param state where the log goes
 * @param cache what may be deleted at any time
 */
record Folders(Path state, Path cache) {
  static Folders ofUser() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  static Folders of(String system, String home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      Path local = path(environment.get("LOCALAPPDATA"), home, "AppData/Local").resolve("Neurozoo");
      return new Folders(local.resolve("state"), local.resolve("cache"));
    }
    if (system.startsWith("Mac")) {
      Path library = Path.of(home, "Library");
      return new Folders(library.resolve("Logs/Neurozoo"), library.resolve("Caches/Neurozoo"));
    }
    return new Folders(
        path(environment.get("XDG_STATE_HOME"), home, ".local/state").resolve("neurozoo"),
        path(environment.get("XDG_CACHE_HOME"), home, ".cache").resolve("neurozoo"));
  }

  /** The folder, made if need be; where it cannot be written, one below the temporary folder. */
  static Path writable(Path folder) {
    if (isWritable(folder)) {
      return folder;
    }
    String user = System.getProperty("user.name");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "neurozoo-" + user);
    if (isWritable(temporary)) {
      return temporary;
    }
    throw Refusal.of("folders.unwritable", folder, temporary);
  }

  private static boolean isWritable(Path folder) {
    try {
      return Files.isWritable(Files.createDirectories(folder));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path path(@Nullable String value, String home, String otherwise) {
    return value == null || value.isEmpty() ? Path.of(home).resolve(otherwise) : Path.of(value);
  }
}
