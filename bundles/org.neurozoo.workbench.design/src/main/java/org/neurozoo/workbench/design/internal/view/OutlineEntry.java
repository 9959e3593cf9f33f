package org.neurozoo.workbench.design.internal.view;

import org.neurozoo.workbench.design.SectionSelection;

/** A line of the outline. */
sealed interface OutlineEntry {
  /** What it is called. */
  String title();

  /** A network. */
  record NetworkEntry(String title) implements OutlineEntry {}

  /** A node of a network. */
  record NodeEntry(String network, String node, String type) implements OutlineEntry {
    @Override
    public String title() {
      return node;
    }
  }

  /** Data or training. */
  record PartEntry(SectionSelection.Part part, String title) implements OutlineEntry {}
}
