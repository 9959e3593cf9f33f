package org.neurozoo.picture;

import org.osgi.annotation.versioning.ProviderType;

/** A picture in a plane with two number axes; such pictures can be laid over one another. */
@ProviderType
public sealed interface Planar extends Picture permits Curves, Scatter, Field, Histogram {
  /** The axis from left to right. */
  Axis x();

  /** The axis from bottom to top. */
  Axis y();
}
