package org.neurozoo.data.internal.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Measurements of 150 irises of three species in cm, F32 [150, 4], published by Fisher, "The use of
 * multiple measurements in taxonomic problems" (1936), after Anderson. With two tasks the width of
 * the petals is to be told from the other three measures, beside the species.
 */
public final class IrisSource implements DataSource {
  private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
  private static final List<String> MEASURES =
      List.of("sepal length", "sepal width", "petal length", "petal width");

  private static final Property<String> TARGET =
      Property.oneOf("target", "species", "species", "species-and-width", "measures");

  @Override
  public String id() {
    return "iris";
  }

  @Override
  public Schema schema() {
    return Schema.of(TARGET);
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
    NdArray measures = NdArray.of(Shape.of(labels.length, MEASURES.size()), features);
    Features kind = new Features.Vector(MEASURES);
    Target species = new Target.Classes(SPECIES, NdArray.of(Shape.of(labels.length), labels));
    return Samples.of(
        switch (values.get(TARGET)) {
          case "species-and-width" -> twoTasks(features, labels);
          case "measures" -> new DataSet(measures, new Target.Numbers(MEASURES, measures), kind);
          default -> new DataSet(measures, species, kind);
        });
  }

  /** The last measure is to be learned as well, so it is no feature. */
  private static DataSet twoTasks(float[] measures, int[] labels) {
    int width = MEASURES.size() - 1;
    float[] features = new float[labels.length * width];
    float[] targets = new float[labels.length * (SPECIES.size() + 1)];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(measures, i * (width + 1), features, i * width, width);
      int first = i * (SPECIES.size() + 1);
      targets[first + labels[i]] = 1;
      targets[first + SPECIES.size()] = measures[i * (width + 1) + width];
    }
    List<String> names =
        Stream.concat(
                SPECIES.stream().map(name -> "species=" + name), Stream.of(MEASURES.getLast()))
            .toList();
    return new DataSet(
        NdArray.of(Shape.of(labels.length, width), features),
        new Target.Numbers(names, NdArray.of(Shape.of(labels.length, names.size()), targets)),
        new Features.Vector(MEASURES.subList(0, width)));
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
