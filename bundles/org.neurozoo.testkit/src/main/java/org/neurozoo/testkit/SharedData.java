package org.neurozoo.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data pack that tests are held against: the folder {@code shared/data} beside the repository,
 * or {@code data} in the folder that NEUROZOO_SHARED names.
 */
public final class SharedData {
  private SharedData() {}

  /** A file of the pack, if it is at hand. */
  public static Optional<Path> file(String name) {
    return Optional.ofNullable(System.getenv("NEUROZOO_SHARED"))
        .map(Path::of)
        .or(SharedData::beside)
        .map(shared -> shared.resolve("data").resolve(name))
        .filter(Files::exists);
  }

  private static Optional<Path> beside() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared"))
        .filter(shared -> Files.isDirectory(shared.resolve("data")))
        .findFirst();
  }
}
