package org.neurozoo.graph.cpu.internal.warm;

/** Code that is to replace slower code with the same effect as soon as it is compiled. */
public interface Candidate {
  /** Prepares arrays to be thrown away. */
  Rehearsal rehearsal();

  /** From now on the fast code is used. */
  void adopt();

  /** A small piece of work, the same both ways. */
  interface Rehearsal {
    /** Runs the code that is in use. */
    void slow();

    /** Runs the code that is to replace it. */
    void fast();
  }
}
