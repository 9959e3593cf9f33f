package org.neurozoo.data.internal.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How people write the digits 0 to 9, each in several ways. */
final class DigitStrokes {
  /**
   * A way of writing a line: the digit, then strokes parted by {@code |}; a stroke is a list of
   * points x y in hundredths of a box, y downwards, which a smooth curve runs through; {@code /}
   * makes the point before it a corner.
   */
  private static final String TABLE =
      """
      0 54 10 32 20 24 48 32 80 50 90 70 78 77 48 68 18 52 10
      0 60 14 40 12 24 36 25 68 42 90 66 82 77 54 70 24 52 9 42 13
      0 50 11 36 26 33 52 38 80 51 90 64 78 67 50 62 22 48 11
      0 46 14 28 28 24 56 36 84 60 88 76 66 74 34 60 14 40 16
      1 51 10 50 36 50 64 49 90
      1 52 10 51 50 50 90
      1 36 28 52 11 / 51 40 50 66 50 90
      1 30 34 54 10 / 53 50 53 90
      1 37 26 52 11 / 52 50 51 88 | 32 90 50 88 70 89
      2 26 30 34 14 52 10 69 20 68 40 48 64 24 88 / 50 87 78 88
      2 25 26 42 10 66 16 71 36 54 62 32 84 20 85 27 75 44 79 60 89 80 84
      2 28 22 48 11 68 22 66 44 46 70 26 88 46 86 62 90 78 86
      2 24 24 40 12 60 13 68 28 60 48 42 68 24 89 / 76 90
      3 26 20 44 10 66 17 66 36 46 47 / 68 54 74 72 56 89 24 80
      3 26 13 / 72 12 / 47 42 / 67 50 74 68 58 88 26 85
      3 27 17 50 10 67 24 56 42 42 48 50 48 68 56 71 76 50 90 25 82
      3 28 22 46 10 65 20 60 38 44 45 60 50 73 64 66 84 44 90 26 80
      4 32 12 28 34 25 52 / 50 54 78 52 | 66 16 62 52 57 92
      4 60 10 42 36 20 62 / 48 63 82 61 | 60 11 60 50 60 91
      4 36 10 28 32 23 50 28 57 48 54 72 48 | 70 12 66 50 62 90
      4 64 90 64 50 65 11 / 42 38 20 64 / 82 62
      4 28 14 24 46 / 44 50 68 44 | 68 12 67 30 66 60 66 90
      5 72 12 / 36 12 / 30 44 / 50 38 71 50 73 72 54 89 25 82
      5 37 14 33 46 / 52 40 71 52 72 74 52 90 26 83 | 37 14 58 13 77 11
      5 70 14 44 13 34 26 38 42 58 50 70 66 64 84 46 90 26 84
      5 66 12 40 14 / 35 42 / 56 42 69 56 68 76 50 89 28 86
      6 64 11 44 26 30 52 32 80 50 90 69 78 66 58 48 54 31 68
      6 69 17 56 10 37 26 27 56 36 86 58 89 71 72 60 55 42 58 30 74
      6 56 10 38 40 29 66 38 88 60 88 69 70 56 57 38 64 31 74
      6 50 10 34 38 28 70 42 90 62 84 66 66 50 58 34 68
      7 24 14 / 50 13 76 13 / 58 46 44 90
      7 25 15 / 50 14 75 14 / 60 42 46 90 | 38 50 54 49 71 48
      7 25 26 / 27 14 / 50 14 76 13 / 60 42 50 66 47 90
      7 24 20 38 12 56 17 76 12 / 64 34 53 60 48 90
      7 28 14 / 72 14 / 62 46 57 90 | 42 52 76 47
      8 68 20 52 10 34 18 36 36 56 50 70 66 66 84 48 91 30 80 35 60 54 48 67 34 66 18
      8 51 10 36 18 36 36 50 46 65 36 65 18 50 10 | 50 46 32 58 31 80 50 90 69 80 68 58 50 46
      8 50 48 36 34 40 14 58 11 66 26 54 46 38 58 30 76 44 90 64 84 68 66 52 48
      8 66 14 44 12 34 26 46 42 64 58 66 80 48 90 32 78 38 58 58 42 70 24 67 14
      9 68 28 54 10 35 18 31 38 46 50 62 40 68 26 / 66 60 60 90
      9 70 24 52 10 34 22 34 42 50 50 66 38 70 24 / 71 50 66 78 48 90 30 82
      9 66 20 50 10 33 24 36 44 54 46 66 22 / 62 50 46 90
      9 67 16 48 11 32 28 40 45 58 40 67 18 / 66 50 66 90
      """;

  private static final List<List<DigitStrokes>> WAYS =
      IntStream.range(0, 10).mapToObj(DigitStrokes::waysOf).toList();

  private final List<double[][]> curves;

  private DigitStrokes(List<double[][]> curves) {
    this.curves = curves;
  }

  /** The ways to write a digit. */
  static List<DigitStrokes> ways(int digit) {
    return WAYS.get(digit);
  }

  /** The strokes' smooth parts, each a list of points x, y in a box from 0 to 1. */
  List<double[][]> curves() {
    return curves;
  }

  private static List<DigitStrokes> waysOf(int digit) {
    return TABLE
        .lines()
        .filter(line -> line.startsWith(digit + " "))
        .map(DigitStrokes::read)
        .toList();
  }

  private static DigitStrokes read(String line) {
    List<double[][]> curves = new ArrayList<>();
    for (String stroke : line.substring(2).split("\\|")) {
      List<double[]> points = new ArrayList<>();
      List<String> numbers = Arrays.asList(stroke.strip().split(" +"));
      for (int i = 0; i < numbers.size(); ) {
        if (numbers.get(i).equals("/")) {
          curves.add(points.toArray(double[][]::new));
          points = new ArrayList<>(List.of(points.getLast()));
          i++;
        } else {
          points.add(new double[] {hundredth(numbers.get(i)), hundredth(numbers.get(i + 1))});
          i += 2;
        }
      }
      curves.add(points.toArray(double[][]::new));
    }
    return new DigitStrokes(List.copyOf(curves));
  }

  private static double hundredth(String number) {
    return Integer.parseInt(number) / 100.0;
  }
}
