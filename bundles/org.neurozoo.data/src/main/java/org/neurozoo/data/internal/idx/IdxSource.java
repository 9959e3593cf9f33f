package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** A folder with the four files of MNIST, or at least the two for training. */
public final class IdxSource implements DataSource {
  @Override
  public String id() {
    return "idx";
  }

  @Override
  public Schema schema() {
    return Schema.of(ImageShape.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path folder = DataFile.path(id(), path);
    if (!Files.isDirectory(folder)) {
      throw fault(path, "idx.folder");
    }
    LabelledImages train =
        LabelledImages.in(folder, "train")
            .orElseThrow(() -> fault(path, "idx.none", "train-images-idx3-ubyte"));
    Optional<LabelledImages> test = LabelledImages.in(folder, "t10k");
    test.ifPresent(each -> each.requireLike(train));
    int classes = Math.max(train.classes(), test.map(LabelledImages::classes).orElse(0));
    List<String> names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    return new Samples(train.data(names, values), test.map(each -> each.data(names, values)));
  }
}
