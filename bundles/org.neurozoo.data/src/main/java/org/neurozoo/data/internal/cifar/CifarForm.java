package org.neurozoo.data.internal.cifar;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

/**
 * How records look: some bytes of labels, then red, green and blue of 32 · 32 pixels.
 *
 * @param labels how many bytes of labels there are
 * @param label which of them counts
 * @param names of the classes
 */
record CifarForm(int labels, int label, List<String> names) {
  private static final int SIZE = 32;
  private static final int PIXELS = 3 * SIZE * SIZE;
  private static final Features.Image KIND = new Features.Image(List.of("red", "green", "blue"));

  static CifarForm ten(Path folder) {
    return new CifarForm(1, 0, names(folder.resolve("batches.meta.txt"), 10));
  }

  static CifarForm hundred(Path folder, boolean coarse) {
    return coarse
        ? new CifarForm(2, 0, names(folder.resolve("coarse_label_names.txt"), 20))
        : new CifarForm(2, 1, names(folder.resolve("fine_label_names.txt"), 100));
  }

  /** The names that a file beside the images tells, one a line, or else numbers. */
  private static List<String> names(Path file, int classes) {
    List<String> told = List.of();
    if (Files.isRegularFile(file)) {
      byte[] bytes = DataFile.bytes(file);
      told = new String(bytes, StandardCharsets.UTF_8).lines().filter(s -> !s.isBlank()).toList();
    }
    return told.size() == classes
        ? told
        : IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }

  /** All images of some files. */
  DataSet read(List<Path> files, Values values) {
    List<byte[]> records = new ArrayList<>();
    for (Path file : files) {
      DataFile.read(file, content -> read(file, content, records));
    }
    int count = records.size();
    String place = files.getFirst().toString();
    DataFile.requireMemory(place, 5.0 * PIXELS * count);
    float[] pixels = new float[Math.multiplyExact(count, PIXELS)];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      byte[] record = records.get(i);
      classes[i] = record[label] & 0xFF;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        pixels[i * PIXELS + pixel] = (record[labels + pixel] & 0xFF) / 255f;
      }
    }
    Shape shape = ImageShape.of(place, Shape.of(count, 3, SIZE, SIZE), values);
    Target target = new Target.Classes(names, NdArray.of(Shape.of(count), classes));
    NdArray features = NdArray.of(shape, pixels);
    return shape.rank() == 4 ? new DataSet(features, target, KIND) : new DataSet(features, target);
  }

  private boolean read(Path file, InputStream content, List<byte[]> records) throws IOException {
    int length = labels + PIXELS;
    byte[] record = content.readNBytes(length);
    int before = records.size();
    while (record.length == length) {
      if ((record[label] & 0xFF) >= names.size()) {
        throw fault(
            file.toString(),
            "cifar.label",
            records.size() - before + 1,
            record[label] & 0xFF,
            names.size() - 1);
      }
      DataFile.requireMemory(file.toString(), 5.0 * PIXELS * records.size());
      records.add(record);
      record = content.readNBytes(length);
    }
    if (record.length > 0 || records.size() == before) {
      throw fault(file.toString(), "cifar.length", length);
    }
    return true;
  }
}
