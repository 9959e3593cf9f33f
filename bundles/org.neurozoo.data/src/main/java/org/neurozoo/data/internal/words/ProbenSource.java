package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Files {@code .dt} of PROBEN1 (Prechelt, 1994): counts, then rows of inputs and outputs, those to
 * train with first, then those to validate with, then those to test with.
 */
public final class ProbenSource implements DataSource {
  private static final Pattern LINE = Pattern.compile("(\\w+)\\s*=\\s*(\\d+)");

  @Override
  public String id() {
    return "proben1";
  }

  @Override
  public Schema schema() {
    return Schema.of(Outputs.TASK, Encoding.PROPERTY);
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
    return Names.ending(pointed, "dt");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    String text = TextFile.read(file, values);
    Header header = Header.read(file.toString(), text, String::isEmpty, LINE);
    int inputs = header.count("bool_in", 0, -1) + header.count("real_in", 0, -1);
    int outputs = header.count("bool_out", 0, -1) + header.count("real_out", 0, -1);
    int train = header.count("training_examples", 1, -1);
    int validation = header.count("validation_examples", 0, -1);
    int test = header.count("test_examples", 0, -1);
    if (inputs == 0) {
      throw fault(file.toString(), "words.inputs");
    }
    Words words = new Words(file.toString(), text, header.end(), header.lines() + 1);
    int rows = train + validation + test;
    Pairs all = Pairs.read(words, rows, inputs, outputs);
    words.requireEnd();
    return new Samples(
        all.range(0, train).dataSet(all, values),
        all.range(train + validation, rows).dataSetIfAny(all, values),
        all.range(train, train + validation).dataSetIfAny(all, values));
  }
}
