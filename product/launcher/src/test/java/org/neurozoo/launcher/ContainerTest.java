package org.neurozoo.launcher;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;

class ContainerTest {
  @TempDir Path home;
  @TempDir Path cache;

  @Test
  void callsTheApplicationWithTheArguments() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    try (Container container = Container.boot(home, cache, "stub")) {
      assertEquals(3, container.application("stub", 1000).applyAsInt(List.of("a", "b", "c d")));
    }
  }

  @Test
  void startsOnlyWhatServesTheApplication() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.serving(home, "window", "other");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    StubProduct.application(home.resolve("bundles/other-1.0.0.jar"));
    try (Container container = Container.boot(home, cache, "stub")) {
      assertEquals(Map.of("stub-1.0.0", true, "other-1.0.0", false), active(container));
    }
    try (Container container = Container.boot(home, cache, "window")) {
      assertEquals(Map.of("stub-1.0.0", true, "other-1.0.0", true), active(container));
    }
  }

  private static Map<String, Boolean> active(Container container) {
    return Stream.of(container.context().getBundles())
        .filter(bundle -> bundle.getSymbolicName().endsWith("-1.0.0"))
        .collect(toMap(Bundle::getSymbolicName, bundle -> bundle.getState() == Bundle.ACTIVE));
  }

  @Test
  void tellsWhenItIsReady() throws IOException, InvalidSyntaxException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    try (Container container = Container.boot(home, cache, "stub")) {
      assertNotNull(
          container.context().getServiceReferences(Object.class, "(neurozoo.ready=true)"));
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    Container container = Container.boot(home, cache, "stub");
    try (Stream<Path> entries = Files.list(cache)) {
      assertEquals(2, entries.count(), "a folder and its lock while it runs");
    }
    container.close();
    container.close();
    try (Stream<Path> entries = Files.list(cache)) {
      assertEquals(0, entries.count());
    }
  }

  @Test
  void runsTwiceAtOnce() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    try (Container first = Container.boot(home, cache, "stub");
        Container second = Container.boot(home, cache, "stub")) {
      assertEquals(0, first.application("stub", 1000).applyAsInt(List.of()));
      assertEquals(1, second.application("stub", 1000).applyAsInt(List.of("a")));
    }
  }

  @Test
  void sweepsAwayWhatAKilledProcessLeft() throws IOException {
    Files.createFile(cache.resolve("felix-1.lock"));
    Files.createDirectories(cache.resolve("felix-1/bundle7"));
    Files.createFile(cache.resolve("foreign.lock"));
    Storage storage = Storage.create(cache);
    assertTrue(Files.exists(storage.folder()));
    assertFalse(Files.exists(cache.resolve("felix-1.lock")));
    assertFalse(Files.exists(cache.resolve("felix-1")));
    assertTrue(Files.exists(cache.resolve("foreign.lock")));
    storage.close();
  }

  @Test
  void namesAMissingApplication() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    try (Container container = Container.boot(home, cache, "stub")) {
      Refusal refusal = assertThrows(Refusal.class, () -> container.application("none", 10));
      assertTrue(refusal.sentence().contains("none"), refusal.sentence());
    }
  }

  @Test
  void namesAMissingBundle() throws IOException {
    StubProduct.feature(home, "absent");
    assertRefusedNaming("absent-1.0.0.jar");
  }

  @Test
  void namesABundleThatDoesNotStart() throws IOException {
    StubProduct.feature(home, "lonely");
    StubProduct.unresolvable(home.resolve("bundles/lonely-1.0.0.jar"));
    assertRefusedNaming("nobody.offers.it");
  }

  @Test
  void namesAFolderWithoutFeatures() throws IOException {
    assertRefusedNaming("features");
    Files.createDirectories(home.resolve("features"));
    assertRefusedNaming("features");
  }

  @Test
  void namesABrokenFeatureFile() throws IOException {
    Files.createDirectories(home.resolve("features"));
    Files.writeString(home.resolve("features/test.json"), "{\"bundles\": [");
    assertRefusedNaming("test.json");
  }

  @Test
  void namesThePluginsThatItLeavesOut() throws IOException {
    StubProduct.feature(home, "stub");
    StubProduct.application(home.resolve("bundles/stub-1.0.0.jar"));
    StubProduct.unresolvable(home.resolve("plugins/lonely.jar"));
    Files.writeString(home.resolve("plugins/noise.jar"), "noise");
    try (Container container = Container.boot(home, cache, "stub")) {
      List<String> sentences = Plugins.leftOut(container.context(), home.resolve("plugins"));
      assertEquals(2, sentences.size(), sentences::toString);
      assertTrue(sentences.get(0).contains("lonely.jar"), sentences.get(0));
      assertTrue(sentences.get(1).contains("noise.jar"), sentences.get(1));
    }
  }

  private void assertRefusedNaming(String what) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Container.boot(home, cache, "stub").close());
    assertTrue(refusal.sentence().contains(what), refusal.sentence());
    assertEquals(1, refusal.sentence().lines().count());
  }
}
