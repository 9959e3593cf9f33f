package org.neurozoo.product;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The built manifests keep the architecture's table of allowed dependencies. */
class ManifestTest {
  private static final Map<String, Set<String>> MAY_IMPORT = table();
  private static final List<String> DESKTOP = List.of("java.awt", "javax.swing", "javax.imageio");
  private static final Set<String> WITH_DESKTOP = Set.of("plot", "data.image");

  private final List<Manifest> manifests = Built.manifests();

  private static Map<String, Set<String>> table() {
    Set<String> training = Set.of("data", "graph", "schema");
    Set<String> network = Set.of("training", "picture", "data", "graph", "schema");
    Set<String> aboveNetwork = plus(network, "network");
    return Map.ofEntries(
        Map.entry("schema", Set.of()),
        Map.entry("picture", Set.of()),
        Map.entry("graph", Set.of("schema")),
        Map.entry("graph.cpu", Set.of("graph", "schema")),
        Map.entry("graph.opengl", Set.of("graph", "jogl", "schema")),
        Map.entry("jogl", Set.of("schema")),
        Map.entry("data", Set.of("graph", "schema")),
        Map.entry("data.image", Set.of("data", "graph", "schema")),
        Map.entry("training", training),
        Map.entry("network", network),
        Map.entry("layers", aboveNetwork),
        Map.entry("family", aboveNetwork),
        Map.entry("plot", Set.of("picture", "schema")),
        Map.entry("console", plus(aboveNetwork, "plot")),
        Map.entry("workbench", Set.of("plot", "picture", "schema")),
        Map.entry("workbench.*", plus(plus(aboveNetwork, "plot"), "workbench")),
        Map.entry("testkit", aboveNetwork));
  }

  private static Set<String> plus(Set<String> some, String more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  @Test
  void everyBundleOfTheTableIsBuilt() {
    Set<String> built =
        manifests.stream().map(manifest -> row(shortName(manifest))).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), new TreeSet<>(built));
  }

  @Test
  void everyImportIsAllowed() {
    Map<String, String> owners =
        manifests.stream()
            .flatMap(
                bundle ->
                    bundle.exports().keySet().stream().map(p -> Map.entry(p, shortName(bundle))))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    for (Manifest bundle : manifests) {
      for (String name : own(bundle.imports().stream())) {
        String owner = owners.getOrDefault(name, "nobody");
        boolean self = owner.equals(shortName(bundle));
        assertTrue(
            self || MAY_IMPORT.get(row(shortName(bundle))).contains(owner),
            bundle.name() + " must not import " + name + " of " + owner);
      }
    }
  }

  @Test
  void nobodyImportsOrExportsInternalPackages() {
    for (Manifest bundle : manifests) {
      own(Stream.concat(bundle.imports().stream(), bundle.exports().keySet().stream()))
          .forEach(
              name ->
                  assertTrue(
                      !Arrays.asList(name.split("\\.")).contains("internal"),
                      bundle.name() + " shares " + name));
    }
  }

  @Test
  void onlyThoseWhoDrawImportTheDesktop() {
    for (Manifest bundle : manifests) {
      String name = shortName(bundle);
      if (!WITH_DESKTOP.contains(name) && !name.startsWith("workbench")) {
        bundle.imports().stream()
            .filter(imported -> DESKTOP.stream().anyMatch(imported::startsWith))
            .forEach(imported -> fail(bundle.name() + " imports " + imported));
      }
    }
  }

  @Test
  void everyExportHasAVersion() {
    for (Manifest bundle : manifests) {
      bundle
          .exports()
          .forEach(
              (name, attributes) ->
                  assertTrue(
                      attributes.matches(".*;version=\"\\d+\\.\\d+\\.\\d+\".*"),
                      bundle.name() + " exports " + name + attributes));
    }
  }

  private static List<String> own(Stream<String> packages) {
    return packages.filter(name -> name.startsWith("org.neurozoo.")).toList();
  }

  private static String shortName(Manifest bundle) {
    return bundle.name().replaceFirst("org\\.neurozoo\\.", "");
  }

  /**
   * All families share one row, in which no family stands: none imports another. So do all bundles
   * of views.
   */
  private static String row(String bundle) {
    return bundle.startsWith("family.")
        ? "family"
        : bundle.startsWith("workbench.") ? "workbench.*" : bundle;
  }
}
