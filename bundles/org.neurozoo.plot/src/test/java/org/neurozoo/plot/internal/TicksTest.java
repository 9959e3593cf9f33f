package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.plot.internal.Ticks.Tick;

class TicksTest {
  @ParameterizedTest
  @CsvSource({
    "0, 4, 0",
    "1234, 4, 1234",
    "12345, 5, '12\u2009345'",
    "-0.25, 3, −0.25",
    "0.1, 3, 0.1",
    "0.00001234, 2, 1.2e−5",
    "123456789, 3, 1.23e8",
    "NaN, 3, –",
    "-Infinity, 3, −∞"
  })
  void figuresAreShort(double value, int digits, String expected) {
    assertEquals(expected, Figures.text(value, digits));
  }

  @Test
  void evenTicksAreRoundAndExact() {
    assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1"), texts(Ticks.even(0, 1, 5)));
    assertEquals(List.of("−1", "0", "1"), texts(Ticks.even(-1.3, 1.9, 4)));
    assertEquals(List.of("1e−8", "2e−8"), texts(Ticks.even(0.5e-8, 2.5e-8, 3)));
  }

  @Test
  void logTicksAreDecadesOrOneTwoFive() {
    assertEquals(List.of("0.01", "0.1", "1", "10"), texts(Ticks.log(0.01, 10, 5)));
    assertEquals(List.of("1", "2", "5", "10", "20", "50"), texts(Ticks.log(0.9, 60, 9)));
    assertEquals(List.of("2", "3", "4"), texts(Ticks.log(2, 4, 3)));
  }

  @Test
  void ticksKeepWithinTheirNumber() {
    for (int count = 1; count < 20; count++) {
      assertTrue(Ticks.even(0, 7.3, count).size() <= count + 1, "even " + count);
      assertTrue(Ticks.log(1e-12, 1e12, count).size() <= count + 1, "log " + count);
    }
  }

  private static List<String> texts(List<Tick> ticks) {
    return ticks.stream().map(Tick::text).toList();
  }
}
