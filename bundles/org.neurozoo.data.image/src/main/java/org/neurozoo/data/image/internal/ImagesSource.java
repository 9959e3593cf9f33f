package org.neurozoo.data.image.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A folder of image files, one class a subfolder. Subfolders called train, validation (or val) and
 * test hold such folders for these purposes.
 */
final class ImagesSource implements DataSource {
  static final Texts TEXTS = Texts.beside(ImagesSource.class);

  private static final Property<Long> WIDTH = Property.whole("width", 0, 0, 4096);
  private static final Property<Long> HEIGHT = Property.whole("height", 0, 0, 4096);
  private static final Property<String> COLOUR = Property.oneOf("colour", "rgb", "rgb", "grey");
  private static final Property<String> FIT = Property.oneOf("fit", "crop", "crop", "stretch");
  private static final Property<String> SHAPE = Property.oneOf("shape", "image", "image", "flat");

  static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }

  @Override
  public String id() {
    return "images";
  }

  @Override
  public Schema schema() {
    return Schema.of(WIDTH, HEIGHT, COLOUR, FIT, SHAPE);
  }

  @Override
  public Texts texts() {
    return TEXTS;
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public Optional<Path> recognise(Path pointed) {
    return Files.isDirectory(pointed)
        ? Optional.of(pointed).filter(ImageFolder::isLikely)
        : Optional.of(pointed)
            .filter(ImageFolder::isImage)
            .map(image -> image.toAbsolutePath().getParent())
            .map(Path::getParent);
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path folder = folder(path);
    Path train = folder.resolve("train");
    if (!Files.isDirectory(train)) {
      ImageFolder all = ImageFolder.of(folder);
      return Samples.of(read(all, all, size(all, values), values));
    }
    ImageFolder own = ImageFolder.of(train);
    Size size = size(own, values);
    return new Samples(
        read(own, own, size, values),
        part(folder, "test").map(part -> read(part, own, size, values)),
        part(folder, "validation")
            .or(() -> part(folder, "val"))
            .map(part -> read(part, own, size, values)));
  }

  private static Path folder(String path) {
    if (path.isEmpty()) {
      throw fault("images", "image.path");
    }
    try {
      Path folder = Path.of(path);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      throw fault(path, "image.folder");
    }
    throw fault(path, "image.folder");
  }

  private static Optional<ImageFolder> part(Path folder, String name) {
    return Stream.of(folder.resolve(name))
        .filter(Files::isDirectory)
        .map(ImageFolder::of)
        .findAny();
  }

  /** Of every picture. */
  private record Size(int width, int height) {}

  /** As told, or as large as the first picture. */
  private static Size size(ImageFolder images, Values values) {
    int width = values.whole(WIDTH);
    int height = values.whole(HEIGHT);
    if (width > 0 && height > 0) {
      return new Size(width, height);
    }
    Pixels first = ImageFile.read(images.files().getFirst(), false);
    return new Size(width > 0 ? width : first.width(), height > 0 ? height : first.height());
  }

  private static DataSet read(ImageFolder images, ImageFolder like, Size size, Values values) {
    if (!like.classes().containsAll(images.classes())
        || like.classes().isEmpty() != images.classes().isEmpty()) {
      throw fault(images.folder().toString(), "image.classes", like.classes());
    }
    boolean colour = values.get(COLOUR).equals("rgb");
    int count = images.files().size();
    int plane = size.width() * size.height();
    int length = plane * (colour ? 3 : 1);
    double bytes = (double) Float.BYTES * length * count;
    if (bytes > Runtime.getRuntime().maxMemory() || bytes > 4.0 * (Integer.MAX_VALUE - 16)) {
      throw fault(images.folder().toString(), "image.memory", count, size.width(), size.height());
    }
    float[] features = new float[count * length];
    for (int i = 0; i < count; i++) {
      Pixels pixels = ImageFile.read(images.files().get(i), colour);
      boolean crop = values.get(FIT).equals("crop");
      Pixels part = crop ? pixels.cropped(size.width(), size.height()) : pixels;
      float[][] scaled = part.scaled(size.width(), size.height()).values();
      for (int channel = 0; channel < scaled.length; channel++) {
        System.arraycopy(scaled[channel], 0, features, i * length + channel * plane, plane);
      }
    }
    return dataSet(features, target(images, like.classes()), colour, size, values);
  }

  private static DataSet dataSet(
      float[] features, Target target, boolean colour, Size size, Values values) {
    int channels = colour ? 3 : 1;
    int length = channels * size.width() * size.height();
    int count = features.length / length;
    if (values.get(SHAPE).equals("flat")) {
      return new DataSet(NdArray.of(Shape.of(count, length), features), target);
    }
    List<String> names = colour ? List.of("red", "green", "blue") : List.of("grey");
    Shape shape = Shape.of(count, channels, size.height(), size.width());
    return new DataSet(NdArray.of(shape, features), target, new Features.Image(names));
  }

  private static Target target(ImageFolder images, List<String> classes) {
    if (classes.isEmpty()) {
      return new Target.None();
    }
    int[] labels =
        images.labels().stream()
            .mapToInt(label -> classes.indexOf(images.classes().get(label)))
            .toArray();
    return new Target.Classes(classes, NdArray.of(Shape.of(labels.length), labels));
  }
}
