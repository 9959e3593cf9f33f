package org.neurozoo.graph.formula;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** Convolutions of images [n, channels, spatial…] that are composed of the primitive. */
public final class Convolutions {
  private Convolutions() {}

  /**
   * A transposed convolution, which enlarges: what the derivative of a convolution with the same
   * windows does (Zeiler et al. 2010).
   *
   * @param x [n, filters, spatial…]
   * @param kernel [filters, channels / groups, spatial…]
   * @param convolution its windows' padding is cut off the result
   * @param more how many elements are added at the end of each spatial axis, less than the stride
   * @return [n, channels, (extent - 1) · stride + reach - padding + more …]
   */
  public static Tensor transposed(
      Tensor x, Tensor kernel, Convolution convolution, List<Integer> more) {
    List<Window> bare = new ArrayList<>();
    int channels = kernel.shape().extent(1) * convolution.groups();
    Shape whole = x.shape().with(1, channels);
    for (int i = 0; i < more.size(); i++) {
      Window w = convolution.windows().get(i);
      bare.add(new Window(w.size(), w.stride(), w.dilation(), 0, 0));
      whole =
          whole.with(2 + i, (x.shape().extent(2 + i) - 1) * w.stride() + w.reach() + more.get(i));
    }
    Convolution unpadded = new Convolution(bare, convolution.groups());
    return cut(
        Tensor.of(new Primitive.ConvolveInput(unpadded, whole), x, kernel), convolution.windows());
  }

  private static Tensor cut(Tensor y, List<Window> windows) {
    Tensor cut = y;
    for (int i = 0; i < windows.size(); i++) {
      Window w = windows.get(i);
      cut = cut.slice(2 + i, w.low(), y.shape().extent(2 + i) - w.high());
    }
    return cut;
  }
}
