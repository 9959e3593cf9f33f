package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Optional;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.data.internal.text.Encoding;
import org.neurozoo.data.internal.text.TextFile;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Pattern files of the Stuttgart Neural Network Simulator, versions 3 and 4 (SNNS user manual,
 * appendix A): with or without outputs, with or without classes, of fixed size or sequences.
 */
public final class SnnsSource implements DataSource {
  @Override
  public String id() {
    return "snns";
  }

  @Override
  public Schema schema() {
    return Schema.of(FannSource.TEST, Outputs.TASK, Encoding.PROPERTY);
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
    return Names.ending(pointed, "pat");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    Patterns train = Patterns.read(file.toString(), TextFile.read(file, values));
    Optional<Patterns> test =
        DataFile.beside(file, values.get(FannSource.TEST))
            .map(other -> Patterns.read(other.toString(), TextFile.read(other, values)));
    test.filter(each -> !each.like(train))
        .ifPresent(
            each -> {
              throw fault(each.place(), "words.unlike");
            });
    return new Samples(
        train.dataSet(test.orElse(train), values), test.map(each -> each.dataSet(train, values)));
  }
}
