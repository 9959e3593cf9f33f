package org.neurozoo.network.internal.minimise;

/**
 * The last moves of a descent and how the derivatives changed with them: what L-BFGS knows of the
 * curvature (Nocedal 1980; Liu and Nocedal 1989).
 *
 * @param moves the differences of points, row by row, the oldest first
 * @param changes the differences of derivatives, likewise
 * @param count how many rows mean something, the first ones
 * @param width how many numbers a row has
 */
public record History(double[] moves, double[] changes, int count, int width) {
  /** What a change of derivatives must agree with its move to be believed. */
  private static final double LEAST_COSINE = 1e-8;

  /** How many rows there is room for. */
  private int room() {
    return moves.length / width;
  }

  private double[] row(double[] rows, int i) {
    return java.util.Arrays.copyOfRange(rows, i * width, (i + 1) * width);
  }

  /** The direction of the quasi-Newton step: minus the inverse curvature times the derivatives. */
  double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    double[] shares = new double[count];
    for (int i = count - 1; i >= 0; i--) {
      double[] s = row(moves, i);
      double[] y = row(changes, i);
      shares[i] = Vectors.dot(s, q) / Vectors.dot(s, y);
      Vectors.add(q, -shares[i], y);
    }
    scale(q);
    for (int i = 0; i < count; i++) {
      double[] s = row(moves, i);
      double[] y = row(changes, i);
      double share = Vectors.dot(y, q) / Vectors.dot(s, y);
      Vectors.add(q, shares[i] - share, s);
    }
    return Vectors.negated(q);
  }

  private void scale(double[] q) {
    if (count > 0) {
      double[] s = row(moves, count - 1);
      double[] y = row(changes, count - 1);
      double factor = Vectors.dot(s, y) / Vectors.dot(y, y);
      for (int i = 0; i < q.length; i++) {
        q[i] *= factor;
      }
    }
  }

  /** With one more move, if it tells of a curvature above 0; the oldest gives way. */
  History with(double[] move, double[] change) {
    double agreement = Vectors.dot(move, change);
    if (!(agreement > LEAST_COSINE * Vectors.length(move) * Vectors.length(change))) {
      return this;
    }
    int kept = Math.min(count, room() - 1);
    return new History(
        appended(moves, kept, move), appended(changes, kept, change), kept + 1, width);
  }

  private double[] appended(double[] rows, int kept, double[] row) {
    double[] next = new double[rows.length];
    System.arraycopy(rows, (count - kept) * width, next, 0, kept * width);
    System.arraycopy(row, 0, next, kept * width, width);
    return next;
  }

  /** With nothing known. */
  History forgotten() {
    return new History(moves, changes, 0, width);
  }
}
