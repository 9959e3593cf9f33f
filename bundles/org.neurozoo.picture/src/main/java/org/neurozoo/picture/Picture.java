package org.neurozoo.picture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a probe yields: data to be looked at, not how it is drawn. Titles, labels, names and
 * captions are ready texts in the user's language. Pictures are immutable, and equal if their
 * contents are. Their constructors throw {@link IllegalArgumentException} naming what is wrong.
 */
@ProviderType
public sealed interface Picture
    permits Planar, Layers, HeatMap, ImageGrid, NodeGraph, Panels, TextPicture, Table {
  /** What stands above the picture; empty for none. */
  String title();
}
