package org.neurozoo.workbench.data.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which source reads a file or folder, by what it is called; looks into folders, so not for the
 * event thread.
 *
 * @param source its id
 * @param path what it is to be given: the folder if it reads folders
 */
record Guess(String source, Path path) {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("arff", "arff"),
          Map.entry("libsvm", "libsvm"),
          Map.entry("svm", "libsvm"),
          Map.entry("pat", "snns"),
          Map.entry("dt", "proben1"),
          Map.entry("fann", "fann"),
          Map.entry("train", "fann"),
          Map.entry("npy", "npy"),
          Map.entry("npz", "npz"),
          Map.entry("txt", "text"));
  private static final List<String> IMAGES = List.of("png", "jpg", "jpeg", "gif", "bmp");

  static Guess of(Path file) {
    return Files.isDirectory(file) ? folder(file) : file(file);
  }

  private static Guess file(Path file) {
    String name = name(file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && isIdx(name)) {
      return new Guess("idx", folder);
    }
    if (folder != null && isCifar(name)) {
      return new Guess("cifar", folder);
    }
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String ending = plain.substring(plain.lastIndexOf('.') + 1);
    Path above = folder == null ? null : folder.getParent();
    if (IMAGES.contains(ending) && above != null) {
      return new Guess("images", above);
    }
    return new Guess(BY_ENDING.getOrDefault(ending, "csv"), file);
  }

  private static Guess folder(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> names = inside.limit(1000).map(Guess::name).toList();
      boolean idx = names.stream().anyMatch(Guess::isIdx);
      boolean cifar = names.stream().anyMatch(Guess::isCifar);
      return new Guess(idx ? "idx" : cifar ? "cifar" : "images", folder);
    } catch (IOException e) {
      return new Guess("images", folder);
    }
  }

  private static boolean isIdx(String name) {
    return name.startsWith("train-images") || name.startsWith("t10k-");
  }

  private static boolean isCifar(String name) {
    return name.startsWith("data_batch") || name.equals("train.bin") || name.equals("test.bin");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
