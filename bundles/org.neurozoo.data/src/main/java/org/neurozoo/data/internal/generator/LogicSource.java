package org.neurozoo.data.internal.generator;

import java.util.List;
import java.util.Optional;
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

/**
 * The truth table of a function of two inputs, F32 [4, 2], or of NOT, F32 [2, 1]. It is its own
 * test set: to set a row apart would hide what is to be learned.
 */
public final class LogicSource implements DataSource {
  private static final Property<String> FUNCTION =
      Property.oneOf(
          "function", "xor", "xor", "and", "or", "nand", "nor", "xnor", "implies", "not");

  @Override
  public String id() {
    return "xor";
  }

  @Override
  public Schema schema() {
    return Schema.of(FUNCTION);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id(), path);
    int[] truth =
        switch (values.get(FUNCTION)) {
          case "and" -> new int[] {0, 0, 0, 1};
          case "or" -> new int[] {0, 1, 1, 1};
          case "nand" -> new int[] {1, 1, 1, 0};
          case "nor" -> new int[] {1, 0, 0, 0};
          case "xnor" -> new int[] {1, 0, 0, 1};
          case "implies" -> new int[] {1, 1, 0, 1};
          case "not" -> new int[] {1, 0};
          default -> new int[] {0, 1, 1, 0};
        };
    NdArray inputs =
        truth.length == 2
            ? NdArray.of(Shape.of(2, 1), 0f, 1f)
            : NdArray.of(Shape.of(4, 2), 0f, 0f, 0f, 1f, 1f, 0f, 1f, 1f);
    Shape rows = Shape.of(truth.length);
    Target target = new Target.Classes(List.of("0", "1"), NdArray.of(rows, truth));
    DataSet table = new DataSet(inputs, target);
    return new Samples(table, Optional.of(table));
  }
}
