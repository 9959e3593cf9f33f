package org.neurozoo.data.internal.npy;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.data.internal.RecordStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** An array of NumPy, and another one of what is to be learned. */
public final class NpySource implements DataSource {
  private static final Property<String> TARGET = Property.text("target", "");

  @Override
  public String id() {
    return "npy";
  }

  @Override
  public Schema schema() {
    return Schema.of(TARGET, NpyShaping.FORM, NpyShaping.DIVIDE, NpyShaping.TASK);
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
    return Names.ending(pointed, "npy");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    DataSet features = NpyShaping.features(read(file), values);
    return Samples.of(
        target(file, values)
            .map(array -> features.withTarget(NpyShaping.target(array, features.size(), values)))
            .orElse(features));
  }

  /** The array of the target is held in memory. */
  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    Path file = DataFile.path(id(), path);
    NpyArray header = DataFile.read(file, content -> NpyArray.header(file.toString(), content));
    if (header.fortran()) {
      return Optional.empty();
    }
    Shape shape = header.shape();
    int samples = shape.extent(0);
    Optional<DataSet> targets =
        target(file, values)
            .map(array -> new DataSet(one(samples), NpyShaping.target(array, samples, values)));
    int bytes = header.type().bytes() * (shape.count() / samples);
    RecordStream.Layout layout = new RecordStream.Layout(header.header(), bytes, samples, chunk);
    return Optional.of(
        new RecordStream(
            file,
            layout,
            (first, count, records) -> {
              NpyArray part = header.with(shape.with(0, count), records);
              DataSet features = NpyShaping.features(part, values);
              return targets
                  .map(all -> features.withTarget(all.range(first, first + count).target()))
                  .orElse(features);
            }));
  }

  private static org.neurozoo.graph.NdArray one(int samples) {
    return org.neurozoo.graph.NdArray.of(Shape.of(samples, 1), new float[samples]);
  }

  private static Optional<NpyArray> target(Path file, Values values) {
    return DataFile.beside(file, values.get(TARGET)).map(NpySource::read);
  }

  private static NpyArray read(Path file) {
    if (file.toString().endsWith(".npz")) {
      throw fault(file.toString(), "npy.npz");
    }
    return DataFile.read(file, content -> NpyArray.read(file.toString(), content));
  }
}
