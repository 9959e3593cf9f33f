package org.neurozoo.picture;

import java.util.List;

/**
 * Several pictures beside and below one another, row after row.
 *
 * @param title empty for none
 * @param columns how many stand side by side, at least 1
 * @param pictures at least one, each with its own title
 */
public record Panels(String title, int columns, List<Picture> pictures) implements Picture {
  /** Copies the list. */
  public Panels {
    pictures = List.copyOf(pictures);
    Require.that(columns > 0 && !pictures.isEmpty(), "%d columns of no panels", columns);
  }
}
