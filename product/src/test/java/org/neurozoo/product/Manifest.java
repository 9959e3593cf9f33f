package org.neurozoo.product;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The headers of a built bundle that the architecture speaks of.
 *
 * @param name its symbolic name
 * @param imports the packages it imports
 * @param exports the packages it exports, each with its attributes and directives
 */
record Manifest(String name, Set<String> imports, Map<String, String> exports) {
  /** A package name and what follows it up to the next comma outside quotes. */
  private static final Pattern CLAUSE =
      Pattern.compile("([^,;\"]+)((?:;(?:[^,\"]|\"[^\"]*\")*)?),?");

  static Manifest of(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes headers = file.getManifest().getMainAttributes();
      return new Manifest(
          headers.getValue("Bundle-SymbolicName"),
          packages(headers.getValue("Import-Package")).keySet(),
          packages(headers.getValue("Export-Package")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> packages(String header) {
    return CLAUSE
        .matcher(header == null ? "" : header)
        .results()
        .collect(toMap(clause -> clause.group(1), Manifest::attributes));
  }

  private static String attributes(MatchResult clause) {
    return clause.group(2);
  }
}
