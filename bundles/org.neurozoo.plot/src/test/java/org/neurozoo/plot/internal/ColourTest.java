package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurozoo.picture.Range;

class ColourTest {
  @Test
  void luminanceAgreesWithPublishedContrasts() {
    // #767676 is known as the lightest grey of ratio 4.54 on white (WCAG 2.1 AA).
    double grey = Colours.luminance(new Color(0x767676));
    assertEquals(4.54, 1.05 / (grey + 0.05), 0.005);
    assertEquals(1, Colours.luminance(Color.WHITE), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void inkIsReadableOnEveryColour(ColourMap map) {
    for (int i = 0; i <= 100; i++) {
      Color ground = map.at(i / 100.0);
      double a = Colours.luminance(ground) + 0.05;
      double b = Colours.luminance(Colours.inkOn(ground)) + 0.05;
      // The worst possible ground gives √21 = 4.58; AA asks for 4.5.
      assertTrue(Math.max(a, b) / Math.min(a, b) >= 4.5, map + " at " + i);
    }
  }

  @Test
  void lightnessRisesEvenly() {
    double[] lightness =
        IntStream.rangeClosed(0, 9)
            .mapToDouble(i -> lightness(ColourMap.EVEN.at(i / 9.0)))
            .toArray();
    double mean = (lightness[9] - lightness[0]) / 9;
    for (int i = 0; i < 9; i++) {
      // Stops are rounded to eight bits a channel and evenness is judged by CIELAB, not CAM02-UCS.
      assertEquals(mean, lightness[i + 1] - lightness[i], 0.15 * mean, "step " + i);
    }
  }

  @Test
  void signedValuesAreEquallyLightOnBothSides() {
    for (int i = 0; i < 50; i++) {
      double below = lightness(ColourMap.SIGNED.at(i / 100.0));
      double above = lightness(ColourMap.SIGNED.at(1 - i / 100.0));
      assertEquals(below, above, 8, "at " + i); // ColorBrewer balanced them by eye
    }
  }

  @Test
  void aRangeSymmetricAboutZeroIsSigned() {
    assertEquals(ColourMap.SIGNED, ColourMap.of(new Range(-2, 2)));
    assertEquals(ColourMap.EVEN, ColourMap.of(new Range(-2, 3)));
    Color zero = ColourMap.SIGNED.at(0, new Range(-2, 2), Color.RED);
    assertEquals(new Color(0xF7F7F7), zero);
    assertEquals(Color.RED, ColourMap.SIGNED.at(Double.NaN, Range.UNIT, Color.RED));
  }

  /** L* of CIELAB. */
  private static double lightness(Color colour) {
    double y = Colours.luminance(colour);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }
}
