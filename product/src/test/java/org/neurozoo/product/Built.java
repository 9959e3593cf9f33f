package org.neurozoo.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has made. */
final class Built {
  static final Path PRODUCT = Path.of(System.getProperty("neurozoo.product"));
  private static final Path BUNDLES = Path.of(System.getProperty("neurozoo.root"), "bundles");

  private Built() {}

  /** The project's own bundles, also those that no feature names. */
  static List<Manifest> manifests() {
    return jars().map(Manifest::of).toList();
  }

  static Stream<Path> jars() {
    return list(BUNDLES)
        .map(folder -> folder.resolve("target"))
        .filter(Files::isDirectory)
        .flatMap(Built::list)
        .filter(file -> file.toString().endsWith("-SNAPSHOT.jar"));
  }

  static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
