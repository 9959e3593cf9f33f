package org.neurozoo.network.internal;

import java.util.Map;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.Experiment;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Batches;

/**
 * The training samples on the device and which of them each step takes: all samples, or a window of
 * a stream, which gives way to the next one. Which window and which rows a step has depends on its
 * number only. Room is made where a window begins, never within it.
 */
final class Supply implements AutoCloseable {
  private final Experiment experiment;
  private final boolean shuffled;
  private final long stepsPerEpoch;
  private final Feed feed;
  private final Resident resident;
  private final Memory memory;
  private final Optional<Loader> loader;
  private Windows windows;
  private Batches order;

  /** The window on the device, and the steps that it is there for. */
  private long window;

  private long begin;
  private long end;

  /** The last window that is known to be whole, while no end is known. */
  private long whole;

  /**
   * A supply whose first window is on the device.
   *
   * @param stepsPerEpoch after how many steps an epoch is told
   */
  Supply(
      Experiment experiment,
      Windows windows,
      Resident resident,
      long stepsPerEpoch,
      boolean shuffled,
      Device device) {
    this.experiment = experiment;
    this.windows = windows;
    this.resident = resident;
    this.stepsPerEpoch = stepsPerEpoch;
    this.shuffled = shuffled;
    order = batches(experiment, windows, shuffled, 0);
    feed = new Feed(order, stepsPerEpoch);
    memory = resident.upload(device);
    end = windows.isOne() ? Long.MAX_VALUE : 0;
    loader =
        experiment.stream()
            .filter(stream -> !windows.isOne())
            .map(stream -> new Loader(stream.chunks(), experiment.preprocessing()));
  }

  private static Batches batches(
      Experiment experiment, Windows windows, boolean shuffled, long index) {
    long seed = experiment.document().training().seed();
    return Batches.ofWindow(windows.rows(index), windows.batch(), seed, shuffled, index);
  }

  Memory memory() {
    return memory;
  }

  /** How many steps fit at once. */
  int capacity() {
    return feed.capacity();
  }

  /** How many samples the epoch has had when so many steps have been taken, at least one. */
  long samplesOfEpoch(long steps) {
    // Only who has been there knows where a stream of unknown size ended.
    ready(steps - 1);
    long first = (steps - 1) / stepsPerEpoch * stepsPerEpoch;
    return windows.samples(steps) - windows.samples(first);
  }

  /**
   * Has the samples of a step on the device.
   *
   * @return how many steps from this one on find theirs there
   * @throws FaultException if the stream is malformed there
   */
  long ready(long step) {
    if (step < begin || step >= end) {
      turn(step);
    }
    return end - step;
  }

  /** The rows of steps, by input. */
  Map<String, NdArray> rows(long firstStep, int count) {
    return feed.of(firstStep, count);
  }

  private void turn(long step) {
    Windows.Place place = windows.at(step);
    if (place.window() != window && !show(place.window())) {
      turn(step);
      return;
    }
    begin = step - place.step();
    end = begin + windows.steps(window);
    feed.turn(order, place.pass() * windows.steps(window) - begin);
    long next = windows.after(window);
    // The first window is at hand; the one behind it is what to wait for.
    loader().begin(next == 0 ? 1 : next);
  }

  private Loader loader() {
    return loader.orElseThrow();
  }

  /** Puts a window on the device; or finds that it is not there, or not whole. */
  private boolean show(long index) {
    DataSet data;
    if (index == 0) {
      data = experiment.train();
    } else {
      Optional<DataSet> read = loader().take(index);
      int rows = read.map(DataSet::size).orElse(0);
      if (rows != windows.rows(index)) {
        windows = windows.endingAfter(ended(index, rows));
        return false;
      }
      data = read.orElseThrow();
      whole = Math.max(whole, index);
    }
    resident.write(memory, data);
    window = index;
    order = batches(experiment, windows, shuffled, index);
    return true;
  }

  /** How many samples there are, as is seen at a window that is not whole. */
  private long ended(long index, int rows) {
    if (windows.all().isPresent()) {
      throw FaultException.of(
          Texts.beside(Supply.class),
          "data.spec",
          "stream.changed",
          index + 1,
          rows,
          windows.rows(index));
    }
    for (long before = whole + 1; rows == 0 && before < index; before++) {
      int there = loader().take(before).map(DataSet::size).orElse(0);
      if (there < windows.window()) {
        return before(before) + there;
      }
      whole = before;
    }
    return before(index) + rows;
  }

  private long before(long index) {
    return windows.first() + (index - 1) * windows.window();
  }

  @Override
  public void close() {
    loader.ifPresent(Loader::close);
  }
}
