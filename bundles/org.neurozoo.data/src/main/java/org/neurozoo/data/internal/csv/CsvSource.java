package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Optional;
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
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** A table as text (RFC 4180): some columns are to be learned, the others are features. */
public final class CsvSource implements DataSource {
  private static final Property<Long> SKIP = Property.whole("skip", 0, 0, 1_000_000);

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Schema schema() {
    return TableProperties.with(
        CsvHeader.PROPERTY, SKIP, CsvFormat.SEPARATOR, Cells.DECIMAL, Encoding.PROPERTY);
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
    return Names.ending(pointed, "csv", "tsv", "tab", "dat", "data");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    CsvText text = CsvText.of(TextFile.read(file, values));
    return Samples.of(plan(file.toString(), text, values).read());
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    Path file = DataFile.path(id(), path);
    DataFile.requireFile(file);
    return Optional.of(plan(file.toString(), CsvText.of(file, values), values).stream(chunk));
  }

  private static TablePlan plan(String place, CsvText text, Values values) {
    int skip = values.whole(SKIP);
    char separator = CsvFormat.separator(place, text, skip, values);
    CsvRows rows = new CsvRows(place, text, separator, true, skip);
    Cells cells = Cells.of(values);
    CsvHeader header = CsvHeader.of(rows, values, cells);
    if (header.columns().size() < 2 && !TableProperties.withoutTarget(values)) {
      throw fault(place, "csv.narrow", rows.first(1).getFirst().line());
    }
    return TablePlan.of(
        rows.skipping(header.named() ? skip + 1 : skip), header.columns(), cells, values);
  }
}
