package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Window;

/** Where the windows of convolutions and pools lie: the attributes that these share. */
final class Sliding {
  private final Attributes attributes;
  private final List<Integer> extents;
  private final int[] sizes;

  /**
   * Windows over an image.
   *
   * @param extents the spatial extents
   * @param sizes the windows' extents
   */
  Sliding(Attributes attributes, List<Integer> extents, int... sizes) {
    this.attributes = attributes;
    this.extents = extents;
    this.sizes = sizes;
  }

  List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      windows.add(window(axis));
    }
    return windows;
  }

  private Window window(int axis) {
    Window bare = new Window(sizes[axis], at("strides", axis, 1), at("dilations", axis, 1), 0, 0);
    String mode = attributes.text("auto_pad", "NOTSET");
    if (mode.startsWith("SAME")) {
      int windows = (extents.get(axis) + bare.stride() - 1) / bare.stride();
      int needed = (windows - 1) * bare.stride() + bare.reach() - extents.get(axis);
      int total = Math.max(0, needed);
      int less = total / 2;
      return mode.endsWith("UPPER")
          ? padded(bare, less, total - less)
          : padded(bare, total - less, less);
    }
    boolean none = mode.equals("VALID");
    Window window =
        none ? bare : padded(bare, at("pads", axis, 0), at("pads", axis + sizes.length, 0));
    return attributes.flag("ceil_mode", false) ? rounded(window, extents.get(axis)) : window;
  }

  private int at(String name, int position, int otherwise) {
    int[] numbers = attributes.wholes(name);
    return numbers.length == 0 ? otherwise : numbers[position];
  }

  private static Window padded(Window window, int low, int high) {
    return new Window(window.size(), window.stride(), window.dilation(), low, high);
  }

  /** One more window that reaches beyond the padding, unless it begins there. */
  private static Window rounded(Window window, int extent) {
    int count =
        Math.ceilDiv(extent + window.low() + window.high() - window.reach(), window.stride());
    int begin = count * window.stride();
    int high = begin + window.reach() - extent - window.low();
    boolean begins = begin >= extent + window.low();
    return begins || high <= window.high() ? window : padded(window, window.low(), high);
  }
}
