package org.neurozoo.graph.opengl.internal.device;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run of a program. */
public final class Dispatch implements Command {
  private final Supplier<String> text;
  private final List<Store> stores;
  private final int[] numbers;
  private final boolean moves;
  private final Groups groups;
  private @Nullable Program program;
  private int[] buffers = {};

  /**
   * A run over so many groups.
   *
   * @param text of the program, asked for when all room is allocated
   * @param stores what it works on, in the order of the program's blocks
   * @param numbers its uniform numbers
   * @param moves whether these change with the rounds of a loop
   */
  public Dispatch(
      Supplier<String> text, List<Store> stores, int[] numbers, boolean moves, Groups groups) {
    this.text = text;
    this.stores = List.copyOf(stores);
    this.numbers = numbers;
    this.moves = moves;
    this.groups = groups;
  }

  /** Groups along each axis. */
  public record Groups(int x, int y, int z) {}

  @Override
  public void prepare(Programs programs) {
    program = programs.of(text.get());
    buffers = stores.stream().flatMapToInt(store -> Arrays.stream(store.names())).toArray();
  }

  @Override
  public void run(Pipeline pipeline) {
    Program ready = Objects.requireNonNull(program, "not prepared");
    pipeline.dispatch(ready, buffers, numbers, moves, groups);
  }
}
