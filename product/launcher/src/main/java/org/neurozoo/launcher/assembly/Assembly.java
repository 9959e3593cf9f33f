package org.neurozoo.launcher.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.launcher.Features;
import org.neurozoo.launcher.Part;

/** Copies into the product exactly the bundles that its feature files name, and what runs them. */
public final class Assembly {
  private Assembly() {}

  /**
   * Puts a product together.
   *
   * @param arguments the product's folder; the folder of feature files; a folder that holds at
   *     least the named bundles; the launcher's class path; files taken as they are
   */
  public static void main(String[] arguments) throws IOException {
    Path product = Path.of(arguments[0]);
    Path features = Path.of(arguments[1]);
    Path repository = Path.of(arguments[2]);
    Mirror.mirror(files(features), product.resolve("features"));
    Mirror.mirror(bundles(features, repository), product.resolve("bundles"));
    Mirror.mirror(files(Path.of(arguments[3])), product.resolve("lib"));
    Mirror.mirror(files(Path.of(arguments[4])), product.resolve("conf"));
    Files.createDirectories(product.resolve("plugins"));
  }

  private static Map<String, Path> bundles(Path features, Path repository) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Part part : Features.read(features)) {
      Path file = repository.resolve(part.file());
      if (!Files.exists(file)) {
        throw new IllegalStateException(
            "a feature names " + part.file() + ": add it to the dependencies of product/pom.xml");
      }
      files.put(part.file(), file);
    }
    return files;
  }

  private static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new LinkedHashMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(entry -> files.put(String.valueOf(entry.getFileName()), entry));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
