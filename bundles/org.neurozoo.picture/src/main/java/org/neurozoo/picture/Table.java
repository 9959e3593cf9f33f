package org.neurozoo.picture;

import java.util.List;

/**
 * Rows of texts under column heads.
 *
 * @param title empty for none
 * @param columns the heads
 * @param rows each with one text a column
 */
public record Table(String title, List<String> columns, List<List<String>> rows)
    implements Picture {

  /** Copies the lists and checks that each row fills the columns. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (int i = 0; i < rows.size(); i++) {
      Require.that(
          rows.get(i).size() == columns.size(),
          "row %d has %d cells for %d columns",
          i,
          rows.get(i).size(),
          columns.size());
    }
  }
}
