package org.neurozoo.product;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.launcher.Container;
import org.neurozoo.launcher.Features;
import org.neurozoo.launcher.Part;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The assembled product holds and runs exactly what its feature files name. */
class ProductBootTest {
  @TempDir static Path cache;
  private static Container container;

  @BeforeAll
  static void boot() {
    container = Container.boot(Built.PRODUCT, cache, "workbench");
  }

  @AfterAll
  static void stop() {
    container.close();
  }

  @Test
  void holdsTheFilesThatTheFeaturesName() {
    assertEquals(named(), names(Built.list(Built.PRODUCT.resolve("bundles"))));
  }

  @Test
  void installsTheBundlesThatTheFeaturesName() {
    Stream<Path> installed =
        bundles().map(bundle -> Path.of(bundle.getLocation().replace("reference:file:", "")));
    assertEquals(named(), names(installed));
  }

  @Test
  void everyBundleIsActive() {
    Set<String> resting =
        bundles()
            .filter(
                bundle ->
                    bundle.getState() != (isFragment(bundle) ? Bundle.RESOLVED : Bundle.ACTIVE))
            .map(Bundle::getSymbolicName)
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), resting);
  }

  @Test
  void everyComponentIsSatisfied() throws Exception {
    BundleContext context = container.context();
    Bundle probe = context.installBundle("probe", ComponentProbe.jar());
    try {
      probe.start();
      assertEquals(Set.of(), context.getService(only(Supplier.class, "(probe=true)")).get());
    } finally {
      probe.uninstall();
    }
  }

  @Test
  void isReady() throws InvalidSyntaxException {
    assertNotNull(only(Object.class, "(neurozoo.ready=true)"));
  }

  private static <T> ServiceReference<T> only(Class<T> type, String filter)
      throws InvalidSyntaxException {
    Collection<ServiceReference<T>> found = container.context().getServiceReferences(type, filter);
    assertEquals(1, found.size(), filter);
    return found.iterator().next();
  }

  private static Set<String> named() {
    return Features.read(Built.PRODUCT.resolve("features")).stream()
        .map(Part::file)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> names(Stream<Path> files) {
    return files.map(file -> file.getFileName().toString()).collect(toCollection(TreeSet::new));
  }

  private static Stream<Bundle> bundles() {
    return Arrays.stream(container.context().getBundles())
        .filter(bundle -> bundle.getBundleId() > 0);
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
  }
}
