package org.neurozoo.picture;

import java.util.List;

/**
 * Pictures over one another in one plane, for instance points over decision regions.
 *
 * @param title empty for none; the titles of the layers are not shown
 * @param layers at least one, the lowest first, all with equal axes; fields always lie below the
 *     rest
 */
public record Layers(String title, List<Planar> layers) implements Picture {
  /** Copies the list and checks the axes. */
  public Layers {
    layers = List.copyOf(layers);
    Require.that(!layers.isEmpty(), "no layers");
    Planar first = layers.getFirst();
    for (Planar layer : layers) {
      Require.that(
          layer.x().equals(first.x()) && layer.y().equals(first.y()),
          "layers with different axes: %s, %s and %s, %s",
          first.x(),
          first.y(),
          layer.x(),
          layer.y());
    }
  }
}
