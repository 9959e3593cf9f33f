package org.neurozoo.graph.reference;

import org.neurozoo.graph.NdArray;

/** Between what people and devices hold and what the interpreter computes with. */
final class Conversion {
  private Conversion() {}

  static double[] doubles(NdArray array) {
    double[] elements = new double[array.shape().count()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = array.at(i);
    }
    return elements;
  }

  static void write(double[] from, int position, NdArray into) {
    write(from, position, into, 0, into.shape().count());
  }

  static void write(double[] from, int position, NdArray into, int offset, int count) {
    for (int i = 0; i < count; i++) {
      into.put(offset + i, from[position + i]);
    }
  }
}
