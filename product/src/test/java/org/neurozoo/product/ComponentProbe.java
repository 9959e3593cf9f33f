package org.neurozoo.product;

import static java.util.stream.Collectors.toCollection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** A bundle that asks the component runtime from within, where its classes are the product's. */
public final class ComponentProbe implements BundleActivator {
  private static final String HEADERS =
      """
      Manifest-Version: 1.0
      Bundle-ManifestVersion: 2
      Bundle-SymbolicName: probe
      Bundle-Activator: org.neurozoo.product.ComponentProbe
      Import-Package: org.osgi.framework,org.osgi.dto,org.osgi.framework.dto,
       org.osgi.service.component.runtime,org.osgi.service.component.runtime.dto
      """;

  /** The bundle's jar. */
  static InputStream jar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String type = ComponentProbe.class.getName().replace('.', '/') + ".class";
    Manifest manifest = new Manifest(new ByteArrayInputStream(HEADERS.getBytes("UTF-8")));
    try (JarOutputStream zip = new JarOutputStream(bytes, manifest);
        InputStream in = ComponentProbe.class.getResourceAsStream("/" + type)) {
      zip.putNextEntry(new ZipEntry(type));
      in.transferTo(zip);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @Override
  public void start(BundleContext context) {
    var reference = context.getServiceReference(ServiceComponentRuntime.class);
    ServiceComponentRuntime runtime = context.getService(reference);
    Supplier<Set<String>> unsatisfied = () -> unsatisfied(runtime);
    context.registerService(
        Supplier.class, unsatisfied, FrameworkUtil.asDictionary(Map.of("probe", true)));
  }

  private static Set<String> unsatisfied(ServiceComponentRuntime runtime) {
    return runtime.getComponentDescriptionDTOs().stream()
        .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
        .filter(ComponentProbe::isUnsatisfied)
        .map(configuration -> configuration.description.name)
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isUnsatisfied(ComponentConfigurationDTO configuration) {
    return configuration.state != ComponentConfigurationDTO.SATISFIED
        && configuration.state != ComponentConfigurationDTO.ACTIVE;
  }

  @Override
  public void stop(BundleContext context) {}
}
