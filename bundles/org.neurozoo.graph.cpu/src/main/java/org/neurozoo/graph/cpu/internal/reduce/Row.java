package org.neurozoo.graph.cpu.internal.reduce;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.Location;

/**
 * Numbers of which the place of the greatest or smallest is sought. A NaN stays the best where it
 * is the first, and is passed over elsewhere.
 */
sealed interface Row {
  /** Where the numbers are put. */
  Location location();

  /** The place of the greatest; of equals, the first. */
  int greatest();

  /** The place of the smallest; of equals, the first. */
  int smallest();

  /** A row of so many numbers of a type. */
  static Row of(ElementType type, int length) {
    return switch (type.storage()) {
      case FLOATS -> new Floats(new float[length]);
      case DOUBLES -> new Doubles(new double[length]);
      case INTS -> new Ints(new int[length]);
      case HALVES -> throw new IllegalArgumentException("no arithmetic: " + type);
    };
  }

  /** Of F32. */
  record Floats(float[] numbers) implements Row {
    @Override
    public Location location() {
      return new Location(ElementType.F32, numbers.length, numbers, 0);
    }

    @Override
    public int greatest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] > numbers[best] ? i : best;
      }
      return best;
    }

    @Override
    public int smallest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] < numbers[best] ? i : best;
      }
      return best;
    }
  }

  /** Of F64. */
  record Doubles(double[] numbers) implements Row {
    @Override
    public Location location() {
      return new Location(ElementType.F64, numbers.length, numbers, 0);
    }

    @Override
    public int greatest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] > numbers[best] ? i : best;
      }
      return best;
    }

    @Override
    public int smallest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] < numbers[best] ? i : best;
      }
      return best;
    }
  }

  /** Of I32. */
  record Ints(int[] numbers) implements Row {
    @Override
    public Location location() {
      return new Location(ElementType.I32, numbers.length, numbers, 0);
    }

    @Override
    public int greatest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] > numbers[best] ? i : best;
      }
      return best;
    }

    @Override
    public int smallest() {
      int best = 0;
      for (int i = 1; i < numbers.length; i++) {
        best = numbers[i] < numbers[best] ? i : best;
      }
      return best;
    }
  }
}
