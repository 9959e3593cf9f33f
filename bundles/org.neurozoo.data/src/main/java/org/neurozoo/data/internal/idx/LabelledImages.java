package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

/**
 * Images and their labels.
 *
 * @param labels whole numbers from 0, as many as there are images
 */
record LabelledImages(IdxFile images, int[] labels) {
  private static final int MOST_CLASSES = 65_536;

  /** Those whose files have a prefix; none if there is neither file. */
  static Optional<LabelledImages> in(Path folder, String prefix) {
    return in(folder, prefix, IdxFile::read);
  }

  /** The same, but of the images only the header is read. */
  static Optional<LabelledImages> announced(Path folder, String prefix) {
    return in(folder, prefix, IdxFile::header);
  }

  private static Optional<LabelledImages> in(
      Path folder, String prefix, Function<Path, IdxFile> reading) {
    Optional<Path> images = file(folder, prefix, "images", "idx3-ubyte");
    Optional<Path> labels = file(folder, prefix, "labels", "idx1-ubyte");
    if (images.isPresent() != labels.isPresent()) {
      String missing = images.isPresent() ? "-labels-idx1-ubyte" : "-images-idx3-ubyte";
      throw fault(folder.toString(), "idx.none", prefix + missing);
    }
    return images.map(file -> read(file, labels.orElseThrow(), reading));
  }

  private static Optional<Path> file(Path folder, String prefix, String what, String kind) {
    return Stream.of("-", ".")
        .flatMap(joint -> Stream.of("", ".gz").map(end -> prefix + "-" + what + joint + kind + end))
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst();
  }

  private static LabelledImages read(
      Path imageFile, Path labelFile, Function<Path, IdxFile> reading) {
    IdxFile images = reading.apply(imageFile);
    if (images.shape().rank() < 2) {
      throw fault(imageFile.toString(), "idx.images", images.shape());
    }
    IdxFile labels = IdxFile.read(labelFile);
    if (labels.shape().rank() != 1) {
      throw fault(labelFile.toString(), "idx.labels", labels.shape());
    }
    int samples = images.shape().extent(0);
    if (samples != labels.shape().extent(0)) {
      throw fault(labelFile.toString(), "idx.counts", labels.shape().extent(0), samples, imageFile);
    }
    int[] classes = IntStream.range(0, samples).map(i -> label(labels, i)).toArray();
    return new LabelledImages(images, classes);
  }

  private static int label(IdxFile labels, int index) {
    double label = labels.at(index);
    if (!(label >= 0 && label < MOST_CLASSES && label == Math.rint(label))) {
      throw fault(labels.file().toString(), "idx.label", index + 1, label, MOST_CLASSES - 1);
    }
    return (int) label;
  }

  /** Some of them, of which these are the bytes. */
  LabelledImages part(int first, int count, byte[] bytes) {
    int[] some = Arrays.copyOfRange(labels, first, first + count);
    return new LabelledImages(images.part(count, bytes), some);
  }

  /** One more than the greatest label. */
  int classes() {
    return 1 + IntStream.of(labels).max().orElseThrow();
  }

  /** Refuses to be tested with if the images are of another size. */
  void requireLike(LabelledImages train) {
    Shape mine = images.shape().axes(1, images.shape().rank());
    Shape other = train.images.shape().axes(1, train.images.shape().rank());
    if (!mine.equals(other)) {
      throw fault(images.file().toString(), "idx.sizes", mine, other);
    }
  }

  /** The samples, in the shape that the values ask for. */
  DataSet data(List<String> names, Values values) {
    Shape shape = ImageShape.of(images.file().toString(), images.shape(), values);
    Target target = new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
    return new DataSet(features().reshape(shape), target);
  }

  /**
   * Unsigned bytes are grey values and become numbers from 0 to 1; other types stay as they are.
   */
  private NdArray features() {
    float[] features = new float[images.shape().count()];
    float scale = images.type() == IdxType.UNSIGNED_BYTE ? 255 : 1;
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) images.at(i) / scale;
      if (!Float.isFinite(features[i])) {
        throw fault(images.file().toString(), "idx.finite", i + 1);
      }
    }
    return NdArray.of(images.shape(), features);
  }
}
