package org.neurozoo.workbench.inspect.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.network.Registry;
import org.neurozoo.testkit.TextsContract;

class TextsTest {
  @Test
  void everythingIsToldInBothLanguages() {
    var contributions = new InspectContributor(Registry.of(List.of())).contributions();
    assertEquals(List.of(), new TextsContract(contributions).violations());
  }
}
