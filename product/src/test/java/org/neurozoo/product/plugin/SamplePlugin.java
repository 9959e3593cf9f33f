package org.neurozoo.product.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.swing.JLabel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Template;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.WorkbenchContributor;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Brings a view, a view that fails, commands that show them, and a template. */
public final class SamplePlugin implements BundleActivator {
  private static final Texts TEXTS = Texts.beside(SamplePlugin.class);

  private static final String HEADERS =
      """
      Manifest-Version: 1.0
      Bundle-ManifestVersion: 2
      Bundle-SymbolicName: sample-plugin
      Bundle-Activator: org.neurozoo.product.plugin.SamplePlugin
      Import-Package: org.osgi.framework,javax.swing,org.neurozoo.schema,
       org.neurozoo.network,org.neurozoo.workbench,com.fasterxml.jackson.databind,
       com.fasterxml.jackson.databind.node,org.kordamp.ikonli,
       org.kordamp.ikonli.bootstrapicons
      """;

  /** Builds the plug-in's jar. */
  public static Path jar(Path folder) throws IOException {
    Path classes =
        Path.of(SamplePlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Path mine = classes.resolve(SamplePlugin.class.getPackageName().replace('.', '/'));
    Path jar = folder.resolve("sample-plugin.jar");
    Manifest manifest;
    try (InputStream headers = new java.io.ByteArrayInputStream(HEADERS.getBytes("UTF-8"))) {
      manifest = new Manifest(headers);
    }
    try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.list(mine)) {
      files.forEach(file -> add(zip, classes.relativize(file).toString(), file));
    }
    return jar;
  }

  private static void add(JarOutputStream zip, String name, Path file) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(file, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start(BundleContext context) {
    WorkbenchContributor views =
        () ->
            List.of(
                View.of("sample", BootstrapIcons.EMOJI_SMILE, TEXTS, SamplePlugin::open),
                View.of("broken", BootstrapIcons.EMOJI_FROWN, TEXTS, SamplePlugin::fail),
                new Show("sample"),
                new Show("broken"));
    List<Contribution> templates = List.of(new Sample());
    Contributor networks = () -> templates;
    context.registerService(WorkbenchContributor.class, views, null);
    context.registerService(Contributor.class, networks, null);
  }

  @Override
  public void stop(BundleContext context) {}

  private static Part open(Workbench workbench) {
    JLabel label = new JLabel(TEXTS.text(workbench.locale(), "greeting"));
    label.setName("sample.label");
    return Part.of(label);
  }

  private static Part fail(Workbench workbench) {
    throw new IllegalStateException("broken on purpose");
  }

  /** Shows a view. */
  private record Show(String view) implements Command {
    @Override
    public String id() {
      return "show-" + view;
    }

    @Override
    public Texts texts() {
      return TEXTS;
    }

    @Override
    public List<Place> places() {
      return List.of(new Place.InToolBar(900));
    }

    @Override
    public void run(Workbench workbench) {
      workbench.show(view);
    }
  }

  /** An experiment that is never trained. */
  private record Sample() implements Template {
    @Override
    public String id() {
      return "sample";
    }

    @Override
    public Texts texts() {
      return TEXTS;
    }

    @Override
    public String family() {
      return "sample";
    }

    @Override
    public JsonNode experiment() {
      return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Score score() {
      return new Score("test.accuracy", 0.5);
    }
  }
}
