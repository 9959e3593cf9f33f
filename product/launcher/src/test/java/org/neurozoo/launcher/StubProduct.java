package org.neurozoo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Products of one or two bundles, made of this test's own classes. */
final class StubProduct {
  private StubProduct() {}

  static void feature(Path home, String... files) throws IOException {
    StringBuilder bundles = new StringBuilder();
    for (String file : files) {
      bundles.append(bundles.isEmpty() ? "" : ",").append("{\"id\": \"t:" + file + ":1.0.0\"}");
    }
    write(home, "test", "\"bundles\": [%s]".formatted(bundles));
  }

  /** A feature of one bundle for one application. */
  static void serving(Path home, String application, String file) throws IOException {
    String content =
        """
        "bundles": [{"id": "t:%s:1.0.0"}],
        "extensions": {"neurozoo.application":
            {"kind": "mandatory", "type": "text", "text": ["%s"]}}
        """;
    write(home, application, content.formatted(file, application));
  }

  private static void write(Path home, String name, String content) throws IOException {
    String json = "{\"feature-resource-version\": \"1.0\", \"id\": \"t:%s:1.0.0\", %s}";
    Files.createDirectories(home.resolve("features"));
    Files.writeString(home.resolve("features/" + name + ".json"), json.formatted(name, content));
  }

  /** A bundle with the stub application. */
  static void application(Path jar) throws IOException {
    String activator = StubApplication.class.getName();
    bundle(jar, Map.of("Bundle-Activator", activator, "Import-Package", "org.osgi.framework"));
  }

  /** A bundle that needs a package which nobody offers. */
  static void unresolvable(Path jar) throws IOException {
    bundle(jar, Map.of("Import-Package", "nobody.offers.it"));
  }

  private static void bundle(Path jar, Map<String, String> headers) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", jar.getFileName().toString().replace(".jar", ""));
    headers.forEach(main::putValue);
    String type = StubApplication.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest);
        InputStream in = StubApplication.class.getResourceAsStream("/" + type)) {
      zip.putNextEntry(new ZipEntry(type));
      in.transferTo(zip);
    }
  }
}
