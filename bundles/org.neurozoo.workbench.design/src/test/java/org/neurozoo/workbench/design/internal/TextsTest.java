package org.neurozoo.workbench.design.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.schema.Contribution;
import org.neurozoo.testkit.TextsContract;
import org.neurozoo.workbench.design.internal.experiment.DataSection;
import org.neurozoo.workbench.design.internal.experiment.TrainingSection;

class TextsTest {
  @Test
  void everythingIsToldInBothLanguages() {
    Stream<Contribution> sections = Stream.of(new DataSection(), new TrainingSection());
    List<Contribution> all =
        Stream.concat(new Design().contributions().stream(), sections).toList();
    assertEquals(List.of(), new TextsContract(all).violations());
  }
}
