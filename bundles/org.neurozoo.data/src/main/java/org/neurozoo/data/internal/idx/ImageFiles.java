package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of images, of which only the header is read, and their labels, which are few enough.
 *
 * @param labels whole numbers from 0, as many as there are images
 */
record ImageFiles(IdxHeader images, int[] labels) {
  private static final int MOST_CLASSES = 65_536;

  /** Those whose names have a prefix; none if there is neither file. */
  static Optional<ImageFiles> in(Path folder, String prefix) {
    Optional<Path> images = file(folder, prefix, "images", "idx3-ubyte");
    Optional<Path> labels = file(folder, prefix, "labels", "idx1-ubyte");
    if (images.isPresent() != labels.isPresent()) {
      String missing = images.isPresent() ? "-labels-idx1-ubyte" : "-images-idx3-ubyte";
      throw fault(folder.toString(), "idx.none", prefix + missing);
    }
    return images.map(file -> of(file, labels.orElseThrow()));
  }

  private static Optional<Path> file(Path folder, String prefix, String what, String kind) {
    return Stream.of("-", ".")
        .flatMap(joint -> Stream.of("", ".gz").map(end -> prefix + "-" + what + joint + kind + end))
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst();
  }

  private static ImageFiles of(Path imageFile, Path labelFile) {
    IdxHeader images = IdxHeader.read(imageFile);
    if (images.extents().size() < 2) {
      throw fault(imageFile.toString(), "idx.images", images.extents());
    }
    IdxFile labels = IdxFile.read(labelFile);
    if (labels.shape().rank() != 1) {
      throw fault(labelFile.toString(), "idx.labels", labels.shape());
    }
    int samples = images.samples();
    if (samples != labels.shape().extent(0)) {
      throw fault(labelFile.toString(), "idx.counts", labels.shape().extent(0), samples, imageFile);
    }
    int[] classes = IntStream.range(0, samples).map(i -> label(labels, i)).toArray();
    return new ImageFiles(images, classes);
  }

  private static int label(IdxFile labels, int index) {
    double label = labels.at(index);
    if (!(label >= 0 && label < MOST_CLASSES && label == Math.rint(label))) {
      throw fault(labels.file().toString(), "idx.label", index + 1, label, MOST_CLASSES - 1);
    }
    return (int) label;
  }

  /** One more than the greatest label. */
  int classes() {
    return 1 + IntStream.of(labels).max().orElseThrow();
  }

  /** Reads all images. */
  LabelledImages read() {
    return new LabelledImages(IdxFile.read(images.file()), labels);
  }

  /** Some of them, of which these are the bytes. */
  LabelledImages part(int first, int count, byte[] bytes) {
    int[] some = Arrays.copyOfRange(labels, first, first + count);
    return new LabelledImages(images.part(count, bytes), some);
  }

  /** Refuses to be tested with if the images are of another size. */
  void requireLike(ImageFiles train) {
    if (!images.sample().equals(train.images.sample())) {
      throw fault(images.file().toString(), "idx.sizes", images.sample(), train.images.sample());
    }
  }
}
