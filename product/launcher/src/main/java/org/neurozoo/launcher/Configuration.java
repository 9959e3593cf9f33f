package org.neurozoo.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** The framework's settings. */
final class Configuration {
  private Configuration() {}

  static Map<String, String> of(Path home, Path storage, int startLevel) {
    Map<String, String> settings = new HashMap<>();
    settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "jdk.incubator.vector");
    settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(startLevel));
    // Failures are collected and told in one sentence.
    settings.put("felix.log.level", "0");
    // The folder belongs to this process: nobody else is to be kept out.
    settings.put("felix.cache.locking", "false");
    plugins(settings, home.resolve("plugins"), storage.resolve("plugins"), startLevel);
    return settings;
  }

  /** Without an initial delay the folder is read while the bundle that watches it starts. */
  private static void plugins(
      Map<String, String> settings, Path folder, Path temporary, int startLevel) {
    settings.put("felix.fileinstall.dir", folder.toString());
    settings.put("felix.fileinstall.tmpdir", temporary.toString());
    settings.put("felix.fileinstall.filter", ".*\\.jar");
    settings.put("felix.fileinstall.noInitialDelay", "true");
    settings.put("felix.fileinstall.start.level", String.valueOf(startLevel));
    settings.put("felix.fileinstall.log.level", "1");
    settings.put("felix.fileinstall.log.default", "jul");
  }
}
