package org.neurozoo.workbench.train.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where runs leave their archives.
 *
 * @param root the folder that holds a folder for each
 */
public record RunFolders(Path root) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int LONGEST = 40;

  /** Below the user's state, which the launcher names. */
  public static RunFolders ofUser() {
    String temporary = System.getProperty("java.io.tmpdir");
    String state = System.getProperty("neurozoo.state", temporary);
    return new RunFolders(Path.of(state, "runs"));
  }

  /** A folder that is not there yet. */
  Path next(String title, LocalDateTime now) {
    String name = plain(title) + "-" + TIME.format(now);
    Path folder = root.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = root.resolve(name + "-" + i);
    }
    return folder;
  }

  private static String plain(String title) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String some = words.isEmpty() ? "run" : words;
    return some.substring(0, some.offsetByCodePoints(0, Math.min(LONGEST, points(some))));
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The name of an archive: that of its file, or of its folder where all files are named alike. */
  static String name(Path archive) {
    Path parent = archive.toAbsolutePath().getParent();
    Path file = archive.toAbsolutePath().getFileName();
    boolean alike = file != null && file.toString().equals("run.nzx");
    Path named = alike && parent != null ? parent.getFileName() : file;
    return named == null ? archive.toString() : named.toString();
  }

  /** What a file that the user picked stands for: a sealed archive, or the folder it lies in. */
  static Path archive(Path picked) {
    Path parent = picked.toAbsolutePath().getParent();
    boolean whole = Files.isDirectory(picked) || picked.toString().endsWith(".nzx");
    return whole || parent == null ? picked : parent;
  }
}
