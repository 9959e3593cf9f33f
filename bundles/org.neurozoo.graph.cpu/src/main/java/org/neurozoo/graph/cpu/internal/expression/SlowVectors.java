package org.neurozoo.graph.cpu.internal.expression;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** What is so rare in vectors that printed loops call for it. */
final class SlowVectors {
  private SlowVectors() {}

  static VectorMask<Float> blend(
      VectorMask<Float> otherwise, VectorMask<Float> then, VectorMask<Float> condition) {
    return then.and(condition).or(otherwise.and(condition.not()));
  }

  static FloatVector sine(FloatVector x) {
    float[] angles = x.toArray();
    for (int lane = 0; lane < angles.length; lane++) {
      angles[lane] = Arithmetic.slowSine(angles[lane]);
    }
    return FloatVector.fromArray(x.species(), angles, 0);
  }

  static FloatVector cosine(FloatVector x) {
    float[] angles = x.toArray();
    for (int lane = 0; lane < angles.length; lane++) {
      angles[lane] = Arithmetic.slowCosine(angles[lane]);
    }
    return FloatVector.fromArray(x.species(), angles, 0);
  }
}
