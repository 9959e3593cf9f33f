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
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Training data of FANN (Nissen, 2003): numbers of pairs, inputs and outputs, then inputs and
 * outputs in turn.
 */
public final class FannSource implements DataSource {
  static final Property<String> TEST = Property.text("test", "");
  private static final int MOST = 1 << 24;

  @Override
  public String id() {
    return "fann";
  }

  @Override
  public Schema schema() {
    return Schema.of(TEST, Outputs.TASK, Encoding.PROPERTY);
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
    return Names.ending(pointed, "fann", "train");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    Pairs train = read(file, values);
    Optional<Pairs> test =
        DataFile.beside(file, values.get(TEST)).map(other -> like(other, train, values));
    return new Samples(
        train.dataSet(test.orElse(train), values), test.map(each -> each.dataSet(train, values)));
  }

  private static Pairs like(Path file, Pairs train, Values values) {
    Pairs test = read(file, values);
    if (!test.like(train)) {
      throw fault(file.toString(), "words.unlike");
    }
    return test;
  }

  private static Pairs read(Path file, Values values) {
    Words words = new Words(file.toString(), TextFile.read(file, values), 0, 1);
    int rows = words.whole("number of pairs", 1, MOST);
    int inputs = words.whole("number of inputs", 1, MOST);
    int outputs = words.whole("number of outputs", 0, MOST);
    Pairs pairs = Pairs.read(words, rows, inputs, outputs);
    words.requireEnd();
    return pairs;
  }
}
