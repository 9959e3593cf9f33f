package org.neurozoo.data.internal.cifar;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.data.internal.Names;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A folder with the binary version of CIFAR-10 (data_batch_1.bin …, test_batch.bin) or CIFAR-100
 * (train.bin, test.bin) of Krizhevsky (2009). Colours become numbers from 0 to 1.
 */
public final class CifarSource implements DataSource {
  static final Property<String> LABELS = Property.oneOf("labels", "fine", "fine", "coarse");
  private static final Set<String> HUNDRED = Set.of("train.bin", "test.bin");

  @Override
  public String id() {
    return "cifar";
  }

  @Override
  public Schema schema() {
    return Schema.of(LABELS, ImageShape.PROPERTY);
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
    return Names.folder(pointed, name -> name.startsWith("data_batch") || HUNDRED.contains(name));
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path folder = DataFile.path(id(), path);
    if (!Files.isDirectory(folder)) {
      throw fault(path, "cifar.folder");
    }
    List<Path> ten =
        IntStream.rangeClosed(1, 5)
            .boxed()
            .flatMap(batch -> file(folder, "data_batch_" + batch + ".bin").stream())
            .toList();
    if (!ten.isEmpty()) {
      CifarForm form = CifarForm.ten(folder);
      return samples(form, ten, file(folder, "test_batch.bin"), values);
    }
    List<Path> hundred = file(folder, "train.bin").stream().toList();
    if (hundred.isEmpty()) {
      throw fault(path, "cifar.none");
    }
    CifarForm form = CifarForm.hundred(folder, values.get(LABELS).equals("coarse"));
    return samples(form, hundred, file(folder, "test.bin"), values);
  }

  private static Samples samples(
      CifarForm form, List<Path> train, Optional<Path> test, Values values) {
    DataSet data = form.read(train, values);
    return new Samples(data, test.map(file -> form.read(List.of(file), values)));
  }

  private static Optional<Path> file(Path folder, String name) {
    return Stream.of(name, name + ".gz").map(folder::resolve).filter(Files::exists).findFirst();
  }
}
