package org.neurozoo.data.internal.arff;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.data.internal.table.Cells;
import org.neurozoo.data.internal.table.TablePlan;
import org.neurozoo.data.internal.table.TableProperties;
import org.neurozoo.data.internal.text.Encoding;
import org.neurozoo.data.internal.text.TextFile;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Tables in the attribute-relation file format of Weka (Witten and Frank, "Data mining"). */
public final class ArffSource implements DataSource {
  private static final Cells CELLS = new Cells(false, Set.of("?"));

  @Override
  public String id() {
    return "arff";
  }

  @Override
  public Schema schema() {
    return TableProperties.with(Encoding.PROPERTY);
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
    return Names.ending(pointed, "arff");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    return Samples.of(plan(path, values).read());
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    return Optional.of(plan(path, values).stream(chunk));
  }

  private TablePlan plan(String path, Values values) {
    Path file = DataFile.path(id(), path);
    List<String> lines = TextFile.read(file, values).lines().toList();
    ArffRows rows = rows(file.toString(), lines);
    var columns = rows.attributes().stream().map(ArffAttribute::column).toList();
    return TablePlan.of(rows, columns, CELLS, values);
  }

  private static ArffRows rows(String place, List<String> lines) {
    List<ArffAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ArffLine line = new ArffLine(place, i + 1, lines.get(i));
      if (line.ends()) {
        continue;
      }
      String keyword = line.word("%").toLowerCase(Locale.ROOT);
      switch (keyword) {
        case "@relation" -> {}
        case "@attribute" -> attributes.add(ArffAttribute.read(place, i + 1, line));
        case "@data" -> {
          return new ArffRows(place, required(place, attributes), lines, i + 1);
        }
        default -> throw fault(place, "arff.keyword", i + 1, keyword);
      }
    }
    throw fault(place, "arff.data");
  }

  private static List<ArffAttribute> required(String place, List<ArffAttribute> attributes) {
    if (attributes.isEmpty()) {
      throw fault(place, "arff.data");
    }
    return attributes;
  }
}
