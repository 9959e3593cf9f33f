package org.neurozoo.graph.cpu.internal.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What is constant in a tile.
 *
 * @param vectors how many vectors a row has: 1 to 4
 * @param lanes how many floats a vector has
 * @param rows at most {@link #maximumRows}
 * @param aRow how far apart rows of a lie
 * @param aStep how far apart the elements of a sum lie in a; {@link Offsets#IRREGULAR} if a table
 *     tells
 * @param bStep likewise in b
 * @param bApart how far apart vectors of a row lie in b; columns within are contiguous
 * @param cRow how far apart rows of c lie; columns are contiguous
 */
record TileShape(
    int vectors, int lanes, int rows, int aRow, int aStep, int bStep, int bApart, int cRow) {
  /** The shape that a template is being defined for. */
  static TileShape of(Lookup lookup) {
    try {
      return MethodHandles.classData(lookup, "_", TileShape.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many vectors a row has where there are columns enough. */
  static int wideVectors(int lanes) {
    return hasManyRegisters(lanes) ? 4 : 2;
  }

  /**
   * How many rows fit into the registers along with so many vectors. One more, and the compiler
   * spills: 12 rows of two vectors run at 190 GFLOP/s where 5 of four run at 266.
   */
  static int maximumRows(int vectors, int lanes) {
    boolean many = hasManyRegisters(lanes);
    return switch (vectors) {
      case 1 -> many ? 12 : 8;
      case 2 -> many ? 9 : 5;
      case 3 -> many ? 7 : 3;
      default -> many ? 5 : 2;
    };
  }

  /** 32 vector registers rather than 16. */
  private static boolean hasManyRegisters(int lanes) {
    return lanes == 16 || "aarch64".equals(System.getProperty("os.arch"));
  }

  VectorSpecies<Float> species() {
    return switch (lanes) {
      case 4 -> FloatVector.SPECIES_128;
      case 8 -> FloatVector.SPECIES_256;
      default -> FloatVector.SPECIES_512;
    };
  }

  TileShape withRows(int other) {
    return new TileShape(vectors, lanes, other, aRow, aStep, bStep, bApart, cRow);
  }

  /** How many columns a tile has. */
  int columns() {
    return vectors * lanes;
  }
}
