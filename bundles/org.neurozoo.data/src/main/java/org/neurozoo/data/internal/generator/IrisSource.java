package org.neurozoo.data.internal.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Measurements of 150 irises of three species in cm, F32 [150, 4], published by Fisher, "The use of
 * multiple measurements in taxonomic problems" (1936), after Anderson.
 */
public final class IrisSource implements DataSource {
  private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
  private static final List<String> MEASURES =
      List.of("sepal length", "sepal width", "petal length", "petal width");

  @Override
  public String id() {
    return "iris";
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id(), path);
    List<String> lines = lines();
    float[] features = new float[lines.size() * MEASURES.size()];
    int[] labels = new int[lines.size()];
    for (int i = 0; i < labels.length; i++) {
      List<String> cells = List.of(lines.get(i).split(" "));
      for (int j = 0; j < MEASURES.size(); j++) {
        features[i * MEASURES.size() + j] = Float.parseFloat(cells.get(j));
      }
      labels[i] = i / (lines.size() / SPECIES.size());
    }
    return Samples.of(
        new DataSet(
            NdArray.of(Shape.of(labels.length, MEASURES.size()), features),
            new Target.Classes(SPECIES, NdArray.of(Shape.of(labels.length), labels)),
            new Features.Vector(MEASURES)));
  }

  /** Species after species, as many of each. */
  private static List<String> lines() {
    try (var table = Objects.requireNonNull(IrisSource.class.getResourceAsStream("iris.txt"));
        var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
