package org.neurozoo.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.picture.TextPicture;

class PlotterTest {
  static final List<Picture> PICTURES = Samples.all();
  static final List<Picture> EMPTY = Samples.empty();

  /** The ends of the colour map: viridis at 0 and 1. */
  private static final Color LEAST = new Color(0x440154);

  private static final Color MOST = new Color(0xFDE725);
  private static final Color FIRST = Theme.LIGHT.classColour(0);

  @ParameterizedTest
  @FieldSource("PICTURES")
  void everyKindIsDrawnInAnySize(Picture picture) {
    for (int size : new int[] {1, 9, 40, 150}) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK.scaled(2))) {
        BufferedImage image = Plotter.draw(picture, size + 3, size, theme);
        assertEquals(size + 3, image.getWidth());
        assertEquals(size, image.getHeight());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("PICTURES")
  void nothingIsCutAtTheEdges(Picture picture) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Rectangle drawn = pixels(picture, 400, 300, theme).bounds(theme.background());
      assertTrue(new Rectangle(3, 3, 394, 294).contains(drawn), drawn.toString());
      assertTrue(drawn.width > 200 || drawn.height > 200, drawn.toString());
    }
  }

  @ParameterizedTest
  @FieldSource("EMPTY")
  void whatIsEmptyGivesTheSameSentence(Picture picture) {
    BufferedImage expected = Plotter.draw(EMPTY.getFirst(), 300, 200, Theme.LIGHT);
    BufferedImage image = Plotter.draw(picture, 300, 200, Theme.LIGHT);
    assertTrue(new Pixels(image).bounds(Color.WHITE).width > 50);
    assertEquals(List.of(rgb(expected)), List.of(rgb(image)));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1"})
  void heatMapCellsStandInReadingOrder(int rows, int columns) {
    Picture map = HeatMap.of("", "", "", Matrix.of(rows, columns, 0, 1), "");
    Pixels pixels = pixels(map, 300, 300, Theme.LIGHT);
    boolean across = columns == 2;
    double least = across ? pixels.meanX(LEAST) : pixels.meanY(LEAST);
    double most = across ? pixels.meanX(MOST) : pixels.meanY(MOST);
    assertTrue(least + 40 < most, least + " " + most);
  }

  @Test
  void aSingleCellFillsTheMap() {
    Picture map = HeatMap.of("", "", "", Matrix.of(1, 1, 42), "");
    Color middle = new Color(0x23908C); // halfway between the stops 0x26828E and 0x1F9E89
    assertTrue(pixels(map, 300, 300, Theme.LIGHT).count(middle) > 100 * 100);
  }

  @Test
  void missingCellsShowAsSuch() {
    Picture map = HeatMap.of("", "", "", Matrix.of(1, 3, 0, Double.NaN, 1), "");
    Pixels pixels = pixels(map, 300, 200, Theme.LIGHT);
    assertTrue(pixels.count(Theme.LIGHT.missing()) > 1000);
    assertTrue(pixels.meanX(LEAST) < pixels.meanX(Theme.LIGHT.missing()));
  }

  @Test
  void confusionCountsAreWrittenInTheInkThatStandsOut() {
    List<String> names = List.of("a", "b");
    Picture map = HeatMap.confusion("", "", "", names, Matrix.of(2, 2, 800, 8, 8, 800), "");
    Pixels pixels = pixels(map, 1000, 1000, Theme.DARK.scaled(3));
    assertTrue(pixels.count(Color.BLACK) > 20, "black on yellow");
    assertTrue(pixels.count(Color.WHITE) > 5, "white on violet");
  }

  @Test
  void fieldRowsGoUpwards() {
    Field field = Field.numbers("", Samples.X, Samples.Y, Samples.BOX, Matrix.of(2, 1, 0, 1), "");
    Pixels pixels = pixels(field, 300, 300, Theme.LIGHT);
    assertTrue(pixels.meanY(LEAST) > pixels.meanY(MOST) + 50);
  }

  @Test
  void pointsLieOverRegionsInTheSamePlane() {
    Field regions =
        Field.classes("", Samples.X, Samples.Y, Samples.BOX, Matrix.of(1, 2, 0, 1), Samples.AB);
    Numbers right = Numbers.of(0.5);
    Scatter point =
        new Scatter(
            "", Samples.X, Samples.Y, right, right, Indices.of(0), Samples.AB, Indices.NONE);
    Pixels pixels = pixels(new Layers("", List.of(regions, point)), 400, 400, Theme.LIGHT);
    assertTrue(pixels.countBetween(FIRST, 0.6, 0.9) > 10, "the point");
    assertEquals(0, pixels.countBetween(FIRST, 0.4, 0.6));
  }

  @ParameterizedTest
  @CsvSource({"1", "6", "25"})
  void everyImageOfAGridIsAPanelOfItsOwn(int count) {
    Pixels pixels = pixels(Samples.images(count, List.of()), 400, 300, Theme.DARK);
    assertEquals(count, pixels.patches(Color.WHITE, 100));
  }

  @Test
  void missingValuesAreGapsAndLonelyValuesAreDots() {
    double[] ys = new double[101];
    Arrays.fill(ys, 40, 61, Double.NaN);
    Pixels gap = pixels(curves(Series.of("", ys)), 400, 300, Theme.LIGHT);
    assertTrue(gap.countBetween(FIRST, 0.2, 0.4) > 20);
    assertEquals(0, gap.countBetween(FIRST, 0.5, 0.6));
    ys[50] = 0;
    Pixels dot = pixels(curves(Series.of("", ys)), 400, 300, Theme.LIGHT);
    assertTrue(dot.countBetween(FIRST, 0.5, 0.6) > 5);
  }

  @Test
  void aThousandPointsRunFromEndToEnd() {
    Pixels pixels = pixels(curves(Samples.series(1000)), 400, 300, Theme.LIGHT);
    for (double from = 0.2; from < 0.9; from += 0.1) {
      assertTrue(pixels.countBetween(FIRST, from, from + 0.1) > 20, "at " + from);
    }
  }

  @Test
  void aScaledThemeWritesTwiceAsLarge() {
    Picture text = new TextPicture("", "Neurozoo");
    Rectangle once = pixels(text, 600, 200, Theme.LIGHT).bounds(Color.WHITE);
    Rectangle twice = pixels(text, 600, 200, Theme.LIGHT.scaled(2)).bounds(Color.WHITE);
    // Antialiased rims add up to a pixel at each side.
    assertEquals(2.0 * once.width, twice.width, 4);
    assertEquals(2.0 * once.height, twice.height, 4);
  }

  @Test
  void anAxisMayBeLogarithmic() {
    Series series = new Series("", Numbers.of(1, 10, 100), Numbers.of(1, 1, 1));
    Curves curves = new Curves("", Axis.log("x"), Axis.log("y"), List.of(series));
    Pixels pixels = pixels(curves, 400, 300, Theme.LIGHT);
    // The dots are wider than the line: the one for 10 stands halfway between the ends.
    assertTrue(
        pixels.countBetween(FIRST, 0.5, 0.58) > pixels.countBetween(FIRST, 0.6, 0.68),
        "a dot in the middle");
  }

  @Test
  void badSizesAndThemesAreNamed() {
    Picture text = new TextPicture("", "");
    assertThrows(IllegalArgumentException.class, () -> Plotter.draw(text, 0, 10, Theme.LIGHT));
    assertThrows(IllegalArgumentException.class, () -> Theme.LIGHT.scaled(0));
  }

  @Test
  void coloursComeAgainInOtherShades() {
    int count = Theme.LIGHT.classes().size();
    assertFalse(Theme.LIGHT.classColour(0).equals(Theme.LIGHT.classColour(count)));
    int shades = 3 * count;
    assertEquals(shades, distinct(Theme.DARK, shades));
  }

  private static long distinct(Theme theme, int count) {
    return IntStream.range(0, count).mapToObj(theme::classColour).distinct().count();
  }

  private static Curves curves(Series series) {
    return new Curves("", Samples.X, Samples.Y, List.of(series));
  }

  private static Pixels pixels(Picture picture, int width, int height, Theme theme) {
    return new Pixels(Plotter.draw(picture, width, height, theme));
  }

  private static String rgb(BufferedImage image) {
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.toString(rgb);
  }
}
