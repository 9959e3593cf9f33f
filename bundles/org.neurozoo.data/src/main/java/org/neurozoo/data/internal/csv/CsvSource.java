package org.neurozoo.data.internal.csv;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** A table as text (RFC 4180): one column is the target, the others are features. */
public final class CsvSource implements DataSource {
  private static final Property<String> TASK =
      Property.oneOf("task", "auto", "auto", "classes", "numbers");

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Schema schema() {
    return Schema.of(
        CsvColumns.TARGET, TASK, CsvColumns.HEADER, CsvFormat.SEPARATOR, CsvNumber.DECIMAL);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    String place = file.toString();
    String text = CsvText.read(file);
    char separator = CsvFormat.separator(place, text, values);
    CsvTable table = CsvTable.read(new CsvRows(place, text, separator, true), values);
    boolean classes =
        switch (values.get(TASK)) {
          case "classes" -> true;
          case "numbers" -> false;
          default -> !allNumbers(table);
        };
    return Samples.of(new DataSet(table.featureArray(), classes ? classes(table) : numbers(table)));
  }

  private static boolean allNumbers(CsvTable table) {
    return table.targets().stream().allMatch(cell -> table.number().read(cell).isPresent());
  }

  private static Target numbers(CsvTable table) {
    float[] numbers = new float[table.targets().size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = table.targetNumber(row);
    }
    String name = table.columns().names().get(table.columns().target());
    return new Target.Numbers(List.of(name), NdArray.of(Shape.of(numbers.length, 1), numbers));
  }

  /** Classes are in the order of their numbers or else of their names, not of the rows. */
  private static Target classes(CsvTable table) {
    Comparator<String> byNumber =
        Comparator.comparingDouble(cell -> table.number().read(cell).orElse(Double.MAX_VALUE));
    List<String> names =
        table.targets().stream()
            .distinct()
            .sorted(byNumber.thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Integer> positions = new HashMap<>();
    names.forEach(name -> positions.put(name, positions.size()));
    int[] labels = table.targets().stream().mapToInt(positions::get).toArray();
    return new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
  }
}
