package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.TextsContract;
import org.neurozoo.testkit.junit.ContractTest;
import org.neurozoo.training.internal.TrainingContributor;

/** Texts of all that this bundle and those below contribute. */
class LayersTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new TextsContract(
        Stream.of(new Layers(), new NetworkContributor(), new TrainingContributor())
            .map(Contributor::contributions)
            .flatMap(List::stream)
            .toList());
  }

  @Test
  void titlesAreFoundThroughTheContribution() {
    Contribution dense = new Layers().contributions().getFirst();
    assertEquals("Dense", dense.title(Locale.ENGLISH));
    assertEquals("Vollverbunden", dense.title(Locale.GERMAN));
  }
}
