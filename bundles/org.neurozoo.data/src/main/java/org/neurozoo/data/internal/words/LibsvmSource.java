package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.data.internal.text.Encoding;
import org.neurozoo.data.internal.text.TextFile;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Sparse rows of LIBSVM (Chang and Lin, 2001): a label, then index:value with indices from 1. */
public final class LibsvmSource implements DataSource {
  private static final Property<Long> FEATURES = Property.whole("features", 0, 0, 1 << 24);

  /** A sparse file may well be this many times larger as a table, but hardly more. */
  private static final int MOST_SPARSE = 1000;

  private static final int ALWAYS = 1 << 22;

  @Override
  public String id() {
    return "libsvm";
  }

  @Override
  public Schema schema() {
    return Schema.of(Outputs.TASK, FEATURES, Encoding.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public Optional<Path> recognise(Path pointed) {
    return Names.ending(pointed, "libsvm", "svm");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    String place = file.toString();
    String text = TextFile.read(file, values);
    SparseRows rows = SparseRows.read(place, text);
    int width = width(place, rows, values, text.length());
    float[] features = new float[rows.count() * width];
    rows.into(features, width);
    NdArray array = NdArray.of(Shape.of(rows.count(), width), features);
    return Samples.of(new DataSet(array, target(rows, values)));
  }

  private static int width(String place, SparseRows rows, Values values, int length) {
    int told = values.whole(FEATURES);
    int width = told == 0 ? Math.max(1, rows.greatest()) : told;
    if (rows.greatest() > width) {
      throw fault(place, "libsvm.features", rows.greatest(), told);
    }
    double numbers = (double) rows.count() * width;
    if (told == 0 && numbers > ALWAYS && numbers > (double) MOST_SPARSE * length
        || numbers > Integer.MAX_VALUE - 16) {
      throw fault(place, "libsvm.sparse", rows.greatest(), rows.count());
    }
    DataFile.requireMemory(place, Float.BYTES * numbers);
    return width;
  }

  /** Whole labels are classes, in the order of their numbers. */
  private static Target target(SparseRows rows, Values values) {
    boolean whole = rows.labels().stream().allMatch(label -> label == Math.rint(label));
    boolean classes =
        switch (values.get(Outputs.TASK)) {
          case "classes" -> true;
          case "numbers" -> false;
          default -> whole;
        };
    int count = rows.count();
    if (!classes) {
      float[] numbers = new float[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = rows.labels().get(i);
      }
      return new Target.Numbers(List.of("label"), NdArray.of(Shape.of(count, 1), numbers));
    }
    List<Float> distinct =
        rows.labels().stream().distinct().sorted(Comparator.naturalOrder()).toList();
    List<String> names =
        distinct.stream()
            .map(
                label -> label == Math.rint(label) ? String.valueOf(label.longValue()) : "" + label)
            .toList();
    var positions = new java.util.HashMap<Float, Integer>();
    distinct.forEach(label -> positions.put(label, positions.size()));
    int[] labels =
        rows.labels().stream().mapToInt(label -> positions.getOrDefault(label, 0)).toArray();
    return new Target.Classes(names, NdArray.of(Shape.of(count), labels));
  }
}
