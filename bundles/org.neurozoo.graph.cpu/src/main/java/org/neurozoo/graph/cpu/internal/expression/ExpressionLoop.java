package org.neurozoo.graph.cpu.internal.expression;

/** A printed loop nest; its fields are none, so that all may share it. */
abstract class ExpressionLoop {
  /**
   * Runs the loops.
   *
   * @param arrays the array of each access, of the class that its storage tells
   * @param offsets where each access begins
   * @param from the first index of the outermost loop
   * @param to the index that ends the outermost loop
   * @param length how often the innermost loop runs, where it is not the outermost
   * @param phase what the cyclic index begins with
   */
  abstract void run(Object[] arrays, int[] offsets, int from, int to, int length, int phase);
}
