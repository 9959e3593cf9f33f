package org.neurozoo.data.internal.generator;

/** The figures that data sets in the plane are drawn from. */
final class Figures {
  private Figures() {}

  /**
   * Archimedean spirals, one a class, evenly turned against each other: at the share t of its way,
   * from 0.1 to 1, a spiral has radius 2 t and has made t · turns turns. After Lang and Witbrock,
   * "Learning to tell two spirals apart" (1988), who begin off the middle too.
   */
  static Figure spirals(int classes, double turns) {
    return (random, sample, point) -> {
      int label = sample % classes;
      double way = random.between(0.1, 1);
      double angle = 2 * Math.PI * (turns * way + (double) label / classes);
      place(point, 0, 0, 2 * way, angle);
      return label;
    };
  }

  /** Two half circles of radius 1 that reach into each other. */
  static Figure moons() {
    return (random, sample, point) -> {
      int label = sample % 2;
      double side = label == 0 ? 1 : -1;
      double angle = Math.PI * (random.uniform() + label);
      place(point, -0.5 * side, -0.25 * side, 1, angle);
      return label;
    };
  }

  /** Circles around each other: class 0 of radius 2, class 1 of {@code inner} times that. */
  static Figure circles(double inner) {
    return (random, sample, point) -> {
      int label = sample % 2;
      place(point, 0, 0, label == 0 ? 2 : 2 * inner, 2 * Math.PI * random.uniform());
      return label;
    };
  }

  /** The centres of the classes, evenly spaced on a circle of radius 1.4; noise makes blobs. */
  static Figure blobs(int classes) {
    return (random, sample, point) -> {
      int label = sample % classes;
      place(point, 0, 0, 1.4, 2 * Math.PI * label / classes);
      return label;
    };
  }

  /** Uniform over a square of side 4, whose class is the colour of the field. */
  static Figure chequerboard(int fields) {
    return (random, sample, point) -> {
      int column = random.below(fields);
      int row = random.below(fields);
      point[0] = 4 * (column + random.uniform()) / fields - 2;
      point[1] = 4 * (row + random.uniform()) / fields - 2;
      return (column + row) % 2;
    };
  }

  private static void place(double[] point, double x, double y, double radius, double angle) {
    point[0] = x + radius * StrictMath.cos(angle);
    point[1] = y + radius * StrictMath.sin(angle);
  }
}
