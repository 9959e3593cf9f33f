package org.neurozoo.data.internal.arff;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.neurozoo.data.internal.table.Row;
import org.neurozoo.data.internal.table.Rows;

/**
 * The rows behind {@code @data}, dense or sparse.
 *
 * @param lines all lines of the file
 * @param first the first line behind {@code @data}, from 0
 */
record ArffRows(String place, List<ArffAttribute> attributes, List<String> lines, int first)
    implements Rows {
  @Override
  public Cursor open() {
    return new Walk();
  }

  private Row row(int index) {
    long number = index + 1L;
    String text = lines.get(index);
    ArffLine line = new ArffLine(place, number, text);
    List<String> cells =
        line.passes('{') ? sparse(line, number) : written(dense(line, text), number);
    if (!line.ends()) {
      throw fault(place, "arff.rest", number);
    }
    return new Row(number, cells);
  }

  private List<String> written(List<String> cells, long number) {
    List<String> read = new ArrayList<>(cells);
    for (int i = 0; i < Math.min(read.size(), attributes.size()); i++) {
      read.set(i, attributes.get(i).cell(place, number, read.get(i)));
    }
    return read;
  }

  private List<String> dense(ArffLine line, String text) {
    if (attributes.size() > 1 && text.indexOf(',') < 0) {
      List<String> words = new ArrayList<>();
      while (!line.ends()) {
        words.add(line.word(""));
      }
      return words;
    }
    return line.list('\n');
  }

  private List<String> sparse(ArffLine line, long number) {
    List<String> cells = new ArrayList<>();
    attributes.forEach(attribute -> cells.add(attribute.absent()));
    if (line.passes('}')) {
      return cells;
    }
    do {
      String position = line.word(",}");
      if (!position.matches("\\d{1,8}") || Integer.parseInt(position) >= cells.size()) {
        throw fault(place, "arff.sparse", number, position, cells.size() - 1);
      }
      int index = Integer.parseInt(position);
      cells.set(index, attributes.get(index).cell(place, number, line.word(",}")));
    } while (line.passes(','));
    if (!line.passes('}')) {
      throw fault(place, "arff.brace", number);
    }
    return cells;
  }

  /** Goes from line to line. */
  private final class Walk implements Cursor {
    private int next = first;

    @Override
    public boolean hasNext() {
      while (next < lines.size() && new ArffLine(place, next, lines.get(next)).ends()) {
        next++;
      }
      return next < lines.size();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return row(next++);
    }

    @Override
    public void close() {}
  }
}
