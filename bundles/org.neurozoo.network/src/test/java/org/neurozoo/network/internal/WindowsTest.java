package org.neurozoo.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a step is, held against going through the windows one after the other. */
class WindowsTest {
  private static List<Integer> rows(int first, int window, int all) {
    List<Integer> rows = new ArrayList<>(List.of(first));
    for (int left = all - first; left > 0; left -= window) {
      rows.add(Math.min(left, window));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "7, 20, 30, 80",
    "7, 20, 30, 95",
    "7, 30, 30, 30",
    "10, 20, 30, 110",
    "1, 3, 4, 9",
    "30, 25, 30, 100",
    "10, 20, 30, 105",
    "5, 12, 30, 12"
  })
  void stepsGoThroughTheWindowsInTurn(int batch, int first, int window, int all) {
    Windows windows = new Windows(batch, first, window, OptionalLong.of(all));
    List<Integer> rows = rows(first, window, all);
    long step = 0;
    long samples = 0;
    boolean padded = false;
    for (long pass = 0; pass < 3; pass++) {
      for (int index = 0; index < rows.size(); index++) {
        assertEquals(rows.get(index), windows.rows(index));
        assertEquals((index + 1) % rows.size(), windows.after(index));
        long within = 0;
        for (int left = rows.get(index); left > 0; left -= batch) {
          assertEquals(new Windows.Place(pass, index, within), windows.at(step));
          assertEquals(samples, windows.samples(step));
          samples += Math.min(left, batch);
          padded |= left < batch;
          within++;
          step++;
        }
        assertEquals(within, windows.steps(index));
      }
    }
    assertEquals(step, 3 * windows.steps());
    assertEquals(samples, windows.samples(step));
    assertEquals(padded, windows.padded());
    assertEquals(rows.size() == 1, windows.isOne());
  }

  @Test
  void withoutAnEndItGoesOn() {
    Windows windows = new Windows(8, 20, 30, OptionalLong.empty());
    long step = 3 + 4_000_000_000L * 4 + 2;
    assertEquals(new Windows.Place(0, 4_000_000_001L, 2), windows.at(step));
    assertEquals(20 + 4_000_000_000L * 30 + 16, windows.samples(step));
    assertEquals(8, windows.after(7));
    assertTrue(windows.padded());
    assertEquals(new Windows.Place(1, 0, 0), windows.endingAfter(25).at(4));
  }
}
