package org.neurozoo.graph.cpu.internal;

import jdk.incubator.vector.FloatVector;

/** How wide vectors can be here. */
final class VectorUnit {
  private static final System.Logger LOG = System.getLogger(VectorUnit.class.getName());

  private VectorUnit() {}

  /** How many floats a vector holds: 4, 8 or 16, or 1 if vectors cannot be used. */
  static int lanes() {
    try {
      int lanes = Math.min(16, FloatVector.SPECIES_PREFERRED.length());
      return lanes < 4 ? 1 : lanes;
    } catch (NoClassDefFoundError absent) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Computing without vectors, several times slower:"
              + " start Java with --add-modules=jdk.incubator.vector",
          absent);
      return 1;
    }
  }
}
