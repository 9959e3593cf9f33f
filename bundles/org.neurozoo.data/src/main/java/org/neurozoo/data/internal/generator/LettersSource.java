package org.neurozoo.data.internal.generator;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Capital letters of 5 · 7 pixels, F32 [letters, 35], for instance to be stored in an associative
 * memory; to test with, copies of which a share of the pixels is flipped.
 */
public final class LettersSource implements DataSource {
  private static final Property<String> LETTERS = Property.text("letters", "");
  private static final Property<String> CODE =
      Property.oneOf("code", "bipolar", "bipolar", "binary");
  private static final Property<Double> FLIPPED = Property.real("flipped", 0.1, 0, 1);
  private static final Property<Long> COPIES = Property.whole("copies", 10, 1, 100_000);

  @Override
  public String id() {
    return "letters";
  }

  @Override
  public Schema schema() {
    return Schema.of(LETTERS, CODE, FLIPPED, COPIES, ImageShape.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    DataFile.noPath(id(), path);
    String told = values.get(LETTERS).strip();
    List<String> names =
        (told.isEmpty() ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : told)
            .codePoints()
            .mapToObj(Character::toString)
            .distinct()
            .toList();
    names.stream()
        .filter(name -> !Font.has(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw fault(id(), "letters.unknown", name);
            });
    DataFile.requireNumbers(id(), (double) names.size() * values.whole(COPIES) * Font.PIXELS);
    double flipped = values.get(FLIPPED);
    DataSet clean = draw(names, values, 1, 0, seed);
    return new Samples(
        clean, Optional.of(draw(names, values, values.whole(COPIES), flipped, seed)));
  }

  private static DataSet draw(
      List<String> names, Values values, int copies, double flipped, long seed) {
    float blank = values.get(CODE).equals("bipolar") ? -1 : 0;
    int count = names.size() * copies;
    float[] pixels = new float[count * Font.PIXELS];
    int[] labels = new int[count];
    long key = Philox.key(seed, "data/letters");
    for (int i = 0; i < count; i++) {
      labels[i] = i % names.size();
      Draws random = new Draws(key, i);
      for (int pixel = 0; pixel < Font.PIXELS; pixel++) {
        boolean ink = Font.ink(names.get(labels[i]), pixel) != random.uniform() < flipped;
        pixels[i * Font.PIXELS + pixel] = ink ? 1 : blank;
      }
    }
    Shape shape = ImageShape.of("letters", Shape.of(count, Font.HEIGHT, Font.WIDTH), values);
    Target target = new Target.Classes(names, NdArray.of(Shape.of(count), labels));
    return new DataSet(NdArray.of(shape, pixels), target);
  }
}
