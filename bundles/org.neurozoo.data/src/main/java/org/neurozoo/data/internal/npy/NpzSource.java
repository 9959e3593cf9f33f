package org.neurozoo.data.internal.npy;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.Names;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Several arrays of NumPy in one archive; {@code x_test} and {@code y_test} are a test set. */
public final class NpzSource implements DataSource {
  private static final Property<String> FEATURES = Property.text("features", "");
  private static final Property<String> TARGET = Property.text("target", "");
  private static final List<String> USUAL_FEATURES = List.of("x_train", "X_train", "x", "X");
  private static final List<String> USUAL_TARGETS = List.of("y_train", "Y_train", "y", "Y");

  @Override
  public String id() {
    return "npz";
  }

  @Override
  public Schema schema() {
    return Schema.of(FEATURES, TARGET, NpyShaping.FORM, NpyShaping.DIVIDE, NpyShaping.TASK);
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
    return Names.ending(pointed, "npz");
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    DataFile.requireFile(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new Archive(file.toString(), zip, names(zip)).samples(values);
    } catch (IOException e) {
      throw DataFile.unreadable(file, e);
    }
  }

  private static List<String> names(ZipFile zip) {
    List<String> names = new ArrayList<>();
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".npy"))
        .forEach(name -> names.add(name.substring(0, name.length() - 4)));
    return names;
  }

  /** An open archive and the arrays in it. */
  private record Archive(String place, ZipFile zip, List<String> names) {
    Samples samples(Values values) throws IOException {
      String features =
          name(values.get(FEATURES), USUAL_FEATURES)
              .or(() -> names.stream().findFirst())
              .orElseThrow(() -> fault(place, "npz.empty"));
      Optional<String> target = name(values.get(TARGET), USUAL_TARGETS);
      DataSet train = data(features, target, values);
      String test = features.replace("train", "test");
      boolean tested = !test.equals(features) && names.contains(test);
      if (!tested) {
        return Samples.of(train);
      }
      DataSet other = data(test, target.map(name -> name.replace("train", "test")), values);
      if (!other.sampleShape().equals(train.sampleShape())) {
        throw fault(place, "npz.unlike", other.sampleShape(), train.sampleShape());
      }
      return new Samples(named(train, other), Optional.of(named(other, train)));
    }

    /** With the classes of both parts. */
    private static DataSet named(DataSet data, DataSet other) {
      if (data.target() instanceof Target.Classes(var names, var labels)
          && other.target() instanceof Target.Classes more) {
        List<String> all = names.size() > more.names().size() ? names : more.names();
        return data.withTarget(new Target.Classes(all, labels));
      }
      return data;
    }

    private DataSet data(String features, Optional<String> target, Values values)
        throws IOException {
      DataSet data = NpyShaping.features(read(features), values);
      if (target.isEmpty()) {
        return data;
      }
      return data.withTarget(NpyShaping.target(read(target.orElseThrow()), data.size(), values));
    }

    private Optional<String> name(String told, List<String> usual) {
      return told.isBlank()
          ? usual.stream().filter(names::contains).findFirst()
          : Stream.of(told).findFirst();
    }

    private NpyArray read(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name + ".npy");
      if (entry == null) {
        throw fault(place, "npz.name", name, String.join(", ", names));
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return NpyArray.read(place + ", " + name, content);
      }
    }
  }
}
