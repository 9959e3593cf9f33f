package org.neurozoo.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

/** Reads the OSGi R8 feature files, the only list of what the product contains. */
public final class Features {
  private static final int DEFAULT_START_LEVEL = 5;

  /** The extension of a feature that names the only application it serves. */
  private static final String APPLICATION = "neurozoo.application";

  private Features() {}

  /**
   * The bundles that the feature files of a folder name, each once, in the order of the files'
   * names.
   *
   * @throws Refusal if the folder or a file cannot be read, or if it names no bundle
   */
  public static SequencedSet<Part> read(Path folder) {
    SequencedSet<Part> parts = new LinkedHashSet<>();
    FeatureService service = ServiceLoader.load(FeatureService.class).findFirst().orElseThrow();
    for (Path file : files(folder)) {
      Feature feature = feature(service, file);
      Optional<String> application = application(feature);
      feature.getBundles().forEach(bundle -> parts.add(part(bundle, application)));
    }
    if (parts.isEmpty()) {
      throw Refusal.of("features.none", folder);
    }
    return parts;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw Refusal.of("features.none", folder);
    }
  }

  private static Feature feature(FeatureService service, Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return service.readFeature(reader);
    } catch (IOException | RuntimeException e) {
      throw Refusal.of("features.broken", file, e);
    }
  }

  private static Optional<String> application(Feature feature) {
    return Optional.ofNullable(feature.getExtensions().get(APPLICATION))
        .map(extension -> extension.getText().getFirst());
  }

  private static Part part(FeatureBundle bundle, Optional<String> application) {
    ID id = bundle.getID();
    Object level = bundle.getMetadata().getOrDefault("start-level", DEFAULT_START_LEVEL);
    return new Part(
        id.getArtifactId() + "-" + id.getVersion() + ".jar",
        Integer.parseInt(level.toString()),
        application);
  }
}
