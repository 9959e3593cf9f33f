package org.neurozoo.plot.internal;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.picture.Range;

/** Colours for the fractions 0 to 1, straight between the evenly spaced stops of a table. */
enum ColourMap {
  /**
   * Even in lightness: ten stops of "viridis" by S. van der Walt and N. Smith (2015, CC0,
   * github.com/BIDS/colormap).
   */
  EVEN(
      0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
      0xFDE725),

  /** Blue below, red above, nearly white at the middle: "RdBu" of ColorBrewer 2.0, C. Brewer. */
  SIGNED(
      0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
      0xB2182B, 0x67001F),

  /** Black to white. */
  GREY(0x000000, 0xFFFFFF);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of immutable colours
  private final List<Color> stops;

  ColourMap(int... stops) {
    this.stops = IntStream.of(stops).mapToObj(Color::new).toList();
  }

  /** The one that suits a range. */
  static ColourMap of(Range range) {
    return range.signed() ? SIGNED : EVEN;
  }

  /** The colour of a fraction. */
  Color at(double fraction) {
    double place = Math.clamp(fraction, 0.0, 1.0) * (stops.size() - 1);
    int stop = Math.min((int) place, stops.size() - 2);
    return Colours.between(stops.get(stop), stops.get(stop + 1), place - stop);
  }

  /** The colour of a value in a range, or another one if it is not a number. */
  Color at(double value, Range range, Color missing) {
    return Double.isNaN(value) ? missing : at(range.fraction(value));
  }
}
