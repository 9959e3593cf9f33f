package org.neurozoo.graph.cpu.internal.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<String> made = new ArrayList<>();
  private final Recent<String, String> recent = new Recent<>(3);

  private void ask(String... keys) {
    for (String key : keys) {
      assertEquals("value of " + key, recent.of(key, this::make));
    }
  }

  private String make(String key) {
    made.add(key);
    return "value of " + key;
  }

  @Test
  void keptValuesAreMadeOnce() {
    ask("a", "b", "c", "a", "b", "c");
    assertEquals(List.of("a", "b", "c"), made);
    assertEquals(3, recent.size());
  }

  @Test
  void whatWasNotAskedForForLongestGivesWay() {
    ask("a", "b", "c", "a", "d");
    assertEquals(3, recent.size());
    ask("a", "c", "d", "b");
    assertEquals(List.of("a", "b", "c", "d", "b"), made);
  }
}
