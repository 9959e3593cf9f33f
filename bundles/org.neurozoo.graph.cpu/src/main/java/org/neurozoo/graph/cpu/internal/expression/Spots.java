package org.neurozoo.graph.cpu.internal.expression;

/** Where the accesses of an expression are at a point of printed code. */
public interface Spots {
  /** The local of an access's array. */
  int array(int access);

  /** Pushes the position of an access. */
  void push(int access);
}
