package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.internal.TrainingContributor;

class LayersTest {
  private static Stream<Contributor> contributors() {
    return Stream.of(new Layers(), new NetworkContributor(), new TrainingContributor());
  }

  @ParameterizedTest
  @MethodSource("contributors")
  void everyContributionHasItsTextsInBothLanguages(Contributor contributor) {
    assertEquals(List.of(), ContributionTexts.missing(contributor));
  }

  @Test
  void aMissingTextIsFoundInBothLanguages() {
    Contributor silent = () -> List.of(new Silent());
    List<String> missing = ContributionTexts.missing(silent);
    assertEquals(
        List.of(
            "texts.properties: layer.silent.title",
            "texts.properties: layer.silent.help",
            "texts.properties: layer.silent.size",
            "texts_de.properties: layer.silent.title",
            "texts_de.properties: layer.silent.help",
            "texts_de.properties: layer.silent.size"),
        missing);
  }

  @Test
  void titlesAreFoundThroughTheContribution() {
    Contribution dense = new Layers().contributions().getFirst();
    assertEquals("Dense", dense.title(Locale.ENGLISH));
    assertEquals("Vollverbunden", dense.title(Locale.GERMAN));
  }

  private record Silent() implements Contribution {
    @Override
    public String kind() {
      return "layer";
    }

    @Override
    public String id() {
      return "silent";
    }

    @Override
    public Schema schema() {
      return Schema.of(Property.whole("size", 1, 1));
    }

    @Override
    public Texts texts() {
      return Texts.beside(Layers.class);
    }
  }
}
