package org.neurozoo.console.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumeralsTest {
  @Test
  void showsDigitsThatCount() {
    assertEquals("0.1235", Numerals.figure(0.12345678));
    assertEquals("-12.5000", Numerals.figure(-12.5));
    assertEquals("0.0000", Numerals.figure(0));
    assertEquals("1.235e-07", Numerals.figure(1.2345678e-7));
    assertEquals("NaN", Numerals.figure(Double.NaN));
    assertEquals("97.53 %", Numerals.percent(0.97526));
  }

  @Test
  void roundsDurations() {
    assertEquals("0.02 s", Numerals.duration(0.023));
    assertEquals("0.0 s", Numerals.duration(0));
    assertEquals("0.3 s", Numerals.duration(0.26));
    assertEquals("42 s", Numerals.duration(41.9));
    assertEquals("2 min 05 s", Numerals.duration(125.2));
    assertEquals("1 h 01 min", Numerals.duration(3700));
  }
}
