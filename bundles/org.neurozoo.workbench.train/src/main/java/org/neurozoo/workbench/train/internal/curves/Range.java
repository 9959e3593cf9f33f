package org.neurozoo.workbench.train.internal.curves;

import java.util.List;

/** What an axis of values goes over; never empty. */
record Range(double least, double most) {
  private static final double MARGIN = 0.05;

  /** An axis that begins no further above 0 than this begins at 0. */
  private static final double NEAR_ZERO = 0.3;

  static Range of(List<Line> lines, boolean log) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (int i = 0; i < line.curve().size(); i++) {
        double low = log ? positive(line.curve(), i) : line.curve().least()[i];
        least = Math.min(least, low);
        most = Math.max(most, line.curve().most()[i]);
      }
    }
    if (!(least <= most)) {
      return log ? new Range(0.1, 1) : new Range(0, 1);
    }
    return log ? wideByFactor(least, most) : wide(least, most);
  }

  private static double positive(org.neurozoo.workbench.train.internal.session.Curve curve, int i) {
    double low = curve.least()[i];
    double mean = curve.means()[i];
    return low > 0 ? low : mean > 0 ? mean : Double.POSITIVE_INFINITY;
  }

  private static Range wideByFactor(double least, double most) {
    double factor = Math.max(1.05, Math.pow(most / least, MARGIN));
    return new Range(least / factor, most * factor);
  }

  private static Range wide(double least, double most) {
    double span = most - least;
    double margin = span > 0 ? span * MARGIN : Math.max(Math.abs(most), 1e-9) * MARGIN;
    boolean fromZero = least >= 0 && least <= NEAR_ZERO * most;
    return new Range(fromZero ? 0 : least - margin, most + margin);
  }
}
