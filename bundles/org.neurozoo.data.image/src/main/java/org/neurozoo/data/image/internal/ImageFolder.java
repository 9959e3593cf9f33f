package org.neurozoo.data.image.internal;

import static org.neurozoo.data.image.internal.ImagesSource.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/**
 * The image files of a folder.
 *
 * @param classes the names of its subfolders, in order; none if the files lie in the folder itself
 * @param files in order
 * @param labels the class of each file; none if there are no classes
 */
record ImageFolder(Path folder, List<String> classes, List<Path> files, List<Integer> labels) {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");

  /** Images lie in the folder itself, in those of classes, or in those of classes of a part. */
  private static final int DEPTH = 3;

  private static final int MOST = 1000;

  /** Whether names tell of an image file, without looking further than need be. */
  static boolean isLikely(Path folder) {
    try (Stream<Path> inside = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return inside.limit(MOST).anyMatch(ImageFolder::isImage);
    } catch (IOException | UncheckedIOException e) {
      // Loading it will tell why it cannot be read.
      return false;
    }
  }

  /** Whether a file has the name of an image. */
  static boolean isImage(Path file) {
    return ENDINGS.contains(ending(file));
  }

  /**
   * Lists a folder.
   *
   * @throws FaultException if it or one of its subfolders has no image file
   */
  static ImageFolder of(Path folder) {
    List<Path> subfolders = list(folder).stream().filter(Files::isDirectory).toList();
    List<Path> files = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    if (subfolders.isEmpty()) {
      files.addAll(images(folder));
      return new ImageFolder(folder, List.of(), files, List.of());
    }
    for (Path subfolder : subfolders) {
      for (Path image : images(subfolder)) {
        files.add(image);
        labels.add(classes.size());
      }
      classes.add(String.valueOf(subfolder.getFileName()));
    }
    return new ImageFolder(folder, classes, files, labels);
  }

  private static List<Path> images(Path folder) {
    List<Path> images =
        list(folder).stream().filter(file -> Files.isRegularFile(file) && isImage(file)).toList();
    if (images.isEmpty()) {
      throw fault(folder.toString(), "image.none");
    }
    return images;
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What is in it by name, hidden files left out. */
  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new FaultException(
          new Fault(ImagesSource.TEXTS, "image.folder", folder.toString(), List.of()), e);
    }
  }
}
