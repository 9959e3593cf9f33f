package org.neurozoo.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What files and folders tell by their names: small letters or not, compressed or not. */
public final class Names {
  private static final String COMPRESSED = ".gz";
  private static final int MOST = 1000;

  private Names() {}

  /** A file with one of these endings. */
  public static Optional<Path> ending(Path pointed, String... endings) {
    String name = plain(pointed);
    return Optional.of(pointed)
        .filter(file -> Stream.of(endings).anyMatch(ending -> name.endsWith("." + ending)))
        .filter(file -> !Files.isDirectory(file));
  }

  /** A folder with a file that is named so, or the folder of such a file. */
  public static Optional<Path> folder(Path pointed, Predicate<String> named) {
    return Files.isDirectory(pointed)
        ? Optional.of(pointed).filter(folder -> holds(folder, named))
        : Optional.ofNullable(pointed.toAbsolutePath().getParent())
            .filter(folder -> named.test(plain(pointed)));
  }

  private static boolean holds(Path folder, Predicate<String> named) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.limit(MOST).map(Names::plain).anyMatch(named);
    } catch (IOException | UncheckedIOException e) {
      // Loading it will tell why it cannot be read.
      return false;
    }
  }

  private static String plain(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(COMPRESSED)
        ? name.substring(0, name.length() - COMPRESSED.length())
        : name;
  }
}
