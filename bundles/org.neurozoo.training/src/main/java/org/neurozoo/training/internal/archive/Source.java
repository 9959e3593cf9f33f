package org.neurozoo.training.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neurozoo.schema.FaultException;

/**
 * Where a run was found.
 *
 * @param home the folder in which it goes on unless another is named
 * @param path the folder {@code run} or the sealed file
 */
record Source(RunFolder home, Path path) {
  /**
   * Looks for a run.
   *
   * @throws FaultException if there is none
   */
  static Source find(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return within(new RunFolder(path));
    }
    if (!Files.exists(path)) {
      throw Faults.of(path, "missing");
    }
    Path parent = path.resolveSibling("");
    String name = path.getFileName().toString();
    if (name.equals(RunFolder.SEALED)) {
      RunFolder home = new RunFolder(parent);
      return new Source(home, home.isRunning() ? home.running() : path);
    }
    String stem = name.endsWith(RunFolder.SUFFIX) ? name.substring(0, name.length() - 4) : name;
    return new Source(new RunFolder(parent.resolve(stem.isEmpty() ? "run" : stem)), path);
  }

  private static Source within(RunFolder folder) throws IOException {
    if (folder.isRunning()) {
      return new Source(folder, folder.running());
    }
    if (Files.exists(folder.sealed())) {
      return new Source(folder, folder.sealed());
    }
    List<Path> sealed = folder.sealedFiles();
    if (sealed.size() != 1) {
      throw Faults.of(folder.path(), sealed.isEmpty() ? "no.run" : "several.runs");
    }
    return find(sealed.getFirst());
  }

  /** Whether the run's own folder is this one, so that it goes on in its place. */
  boolean isOf(RunFolder folder) {
    return path.equals(folder.running()) || path.equals(folder.sealed());
  }

  Contents read() throws IOException {
    return path.equals(home.running()) ? home.read() : SealedFile.read(path);
  }
}
