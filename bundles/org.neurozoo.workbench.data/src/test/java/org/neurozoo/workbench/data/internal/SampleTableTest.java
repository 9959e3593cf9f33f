package org.neurozoo.workbench.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class SampleTableTest {
  private static final Words ENGLISH = new Words(Locale.ENGLISH);

  @Test
  void aMillionRowsAreReadWhereTheyLie() {
    float[] storage = new float[2_000_000];
    DataSet data =
        new DataSet(
            NdArray.of(Shape.of(1_000_000, 2), storage),
            new Target.None(),
            new Features.Vector(List.of("a", "b")));
    SampleTable table = new SampleTable(data, ENGLISH);
    storage[1_999_999] = 1234.5f;
    assertEquals(1_000_000, table.getRowCount());
    assertEquals("1,000,000", table.getValueAt(999_999, 0));
    assertEquals("1,234.5", table.getValueAt(999_999, 2));
    assertEquals("1.234,5", new SampleTable(data, new Words(Locale.GERMAN)).getValueAt(999_999, 2));
  }

  @Test
  void behindTheEndOfASequenceStandsNothing() {
    DataSet data =
        new DataSet(
            NdArray.of(Shape.of(2, 2, 1), 1f, 2f, 3f, 0f),
            new Target.None(),
            new Features.Sequence(List.of("x")),
            java.util.Optional.of(NdArray.of(Shape.of(2), 2, 1)));
    SampleTable table = new SampleTable(data, ENGLISH);
    assertEquals("x [2]", table.getColumnName(2));
    assertEquals("2", table.getValueAt(0, 2));
    assertEquals("", table.getValueAt(1, 2));
  }

  @Test
  void wideTablesEndSomewhere() {
    DataSet data = new DataSet(NdArray.of(Shape.of(1, 3072), new float[3072]), new Target.None());
    SampleTable table = new SampleTable(data, ENGLISH);
    assertEquals(SampleTable.MOST_COLUMNS, table.getColumnCount());
    assertEquals(3072, table.wanted());
  }

  @Test
  void missingNumbersAreDashes() {
    assertEquals("\u2013", ENGLISH.number(Double.NaN));
    assertEquals("\u22121.5E\u22127", ENGLISH.number(-1.5e-7));
    assertEquals("5.1", ENGLISH.number(5.1f));
  }
}
