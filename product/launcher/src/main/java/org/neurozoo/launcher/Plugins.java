package org.neurozoo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Says which files of the folder {@code plugins} did not become running bundles, and why. */
final class Plugins {
  private Plugins() {}

  /** One sentence for each plug-in that was left out; the product runs without it. */
  static List<String> leftOut(BundleContext context, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .flatMap(file -> reason(context, file).stream())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<String> reason(BundleContext context, Path file) {
    Bundle bundle = context.getBundle(file.toFile().toURI().toString());
    if (bundle == null) {
      return Optional.of(Sentences.of("plugin.unreadable", file));
    }
    return Start.failure(bundle).map(cause -> Sentences.of("plugin.failed", file, cause));
  }
}
