package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.data.internal.Names;
import org.neurozoo.data.internal.RecordStream;
import org.neurozoo.data.internal.TestedStream;
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
  public boolean reads() {
    return true;
  }

  @Override
  public Optional<Path> recognise(Path pointed) {
    return Names.folder(
        pointed, name -> name.startsWith("train-images") || name.startsWith("t10k-"));
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path folder = folder(path);
    ImageFiles train = train(folder);
    Optional<ImageFiles> test = ImageFiles.in(folder, "t10k");
    List<String> names = names(train, test);
    return new Samples(train.read().data(names, values), test(test, train, names, values));
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    Path folder = folder(path);
    ImageFiles train = train(folder);
    Optional<ImageFiles> test = ImageFiles.in(folder, "t10k");
    List<String> names = names(train, test);
    IdxHeader images = train.images();
    RecordStream samples =
        new RecordStream(
            images.file(),
            new RecordStream.Layout(
                images.headerBytes(), images.bytesOfSample(), images.samples(), chunk),
            (first, count, records) -> train.part(first, count, records).data(names, values));
    return Optional.of(new TestedStream(samples, () -> test(test, train, names, values)));
  }

  private static Optional<DataSet> test(
      Optional<ImageFiles> test, ImageFiles train, List<String> names, Values values) {
    test.ifPresent(each -> each.requireLike(train));
    return test.map(each -> each.read().data(names, values));
  }

  private Path folder(String path) {
    Path folder = DataFile.path(id(), path);
    if (!Files.isDirectory(folder)) {
      throw fault(path, "idx.folder");
    }
    return folder;
  }

  private static ImageFiles train(Path folder) {
    return ImageFiles.in(folder, "train")
        .orElseThrow(() -> fault(folder.toString(), "idx.none", "train-images-idx3-ubyte"));
  }

  private static List<String> names(ImageFiles train, Optional<ImageFiles> test) {
    int classes = Math.max(train.classes(), test.map(ImageFiles::classes).orElse(0));
    return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }
}
