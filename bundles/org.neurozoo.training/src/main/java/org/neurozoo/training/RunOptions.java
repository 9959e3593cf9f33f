package org.neurozoo.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run is carried out; nothing here changes its results on one device.
 *
 * @param device a backend's id, or {@code auto}: where a run goes on the one it began on, else the
 *     fastest, found out by measuring unless the run is short
 * @param threads how many threads may compute at once
 * @param folder where the archive is written; nothing is written if empty
 */
public record RunOptions(String device, int threads, Optional<Path> folder) {
  /** The fastest device, all processors, no archive. */
  public static RunOptions automatic() {
    return new RunOptions("auto", Runtime.getRuntime().availableProcessors(), Optional.empty());
  }

  /** The same on a device. */
  public RunOptions on(String device) {
    return new RunOptions(device, threads, folder);
  }

  /** The same with so many threads. */
  public RunOptions threads(int threads) {
    return new RunOptions(device, threads, folder);
  }

  /** The same with an archive. */
  public RunOptions in(Path folder) {
    return new RunOptions(device, threads, Optional.of(folder));
  }
}
