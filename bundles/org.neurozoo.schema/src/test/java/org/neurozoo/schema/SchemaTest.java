package org.neurozoo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.schema.Kind.Choice;

class SchemaTest {
  private static final Property<Long> UNITS = Property.whole("units", 10, 0, 1000);
  private static final Property<Double> RATE = Property.positive("rate", 0.1);
  private static final Property<Double> SHARE = Property.real("share", 0.5, 0, 1);
  private static final Property<Boolean> BIAS = Property.truth("bias", true);
  private static final Property<String> MODE = Property.oneOf("mode", "full", "full", "half");
  private static final Property<Choice> PART = Property.contributed("part", "layer", "dense");
  private static final Property<List<Choice>> STEPS =
      Property.list("steps", new Kind.Contributed("preprocessing"));
  private static final Schema SCHEMA = Schema.of(UNITS, RATE, SHARE, BIAS, MODE, PART, STEPS);

  @Test
  void takesDefaultsForWhatIsMissing() {
    Values values = SCHEMA.read(Map.of("units", 3), "");
    assertEquals(3, values.whole(UNITS));
    assertEquals(0.1, values.get(RATE));
    assertEquals("full", values.get(MODE));
    assertEquals(List.of(), values.get(STEPS));
  }

  @Test
  void readsWhatCommandLinesGiveAsText() {
    Values values = SCHEMA.read(Map.of("units", "7", "rate", "1e-3", "bias", "false"), "");
    assertEquals(7, values.whole(UNITS));
    assertEquals(1e-3, values.get(RATE));
    assertEquals(false, values.get(BIAS));
  }

  @Test
  void readsChoicesBareAndWithValues() {
    Map<String, Object> wide = Map.of("type", "wide", "values", Map.of("units", 5));
    Values values = SCHEMA.read(Map.of("part", wide, "steps", List.of("scale", wide)), "");
    assertEquals(new Choice("wide", Map.of("units", 5)), values.get(PART));
    assertEquals(Choice.of("scale"), values.get(STEPS).getFirst());
  }

  @Test
  void boundsAreWrittenAsPeopleDo() {
    Schema noise = Schema.of(Property.real("noise", 0, 0, 10));
    FaultException e =
        assertThrows(FaultException.class, () -> noise.read(Map.of("noise", 500), ""));
    assertEquals("noise: is 500, but must be at most 10.", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "units, 1.5, whole number",
    "units, many, whole number",
    "units, -1, between 0 and 1000",
    "units, NaN, whole number",
    "rate, 0, greater than 0",
    "rate, -1, greater than 0",
    "rate, NaN, greater than 0",
    "share, 1.5, at most 1",
    "share, -0.5, at least 0",
    "bias, perhaps, true or false",
    "mode, none, 'full, half'",
    "unit, 3, 'units, rate, share'",
    "steps, 3, list",
  })
  void refusesWithPlaceAndReason(String id, String value, String reason) {
    FaultException e =
        assertThrows(
            FaultException.class, () -> SCHEMA.read(Map.of(id, value), "networks.main.hidden"));
    assertTrue(e.getMessage().startsWith("networks.main.hidden"), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void tellsPlaceReasonAndBoundInOneSentence() {
    FaultException e =
        assertThrows(FaultException.class, () -> SCHEMA.read(Map.of("rate", -1), "training"));
    assertEquals("training.rate: is -1, but must be greater than 0.", e.getMessage());
  }

  @Test
  void tellsAFaultInBothLanguages() {
    FaultException e =
        assertThrows(FaultException.class, () -> SCHEMA.read(Map.of("rate", -1), "training"));
    assertTrue(e.fault().message(Locale.ENGLISH).contains("greater"), e.getMessage());
    assertTrue(e.fault().message(Locale.GERMAN).contains("größer"), e.getMessage());
  }

  @Test
  void changesOneValueOfACopy() {
    Values before = SCHEMA.defaults();
    Values after = before.with(UNITS, 20L);
    assertEquals(10, before.whole(UNITS));
    assertEquals(20, after.whole(UNITS));
  }

  @Test
  void leavesBracesInArgumentsAlone() {
    FaultException e =
        assertThrows(FaultException.class, () -> SCHEMA.read(Map.of("bias", "{0} $1 {9}"), ""));
    assertTrue(e.getMessage().contains("\"{0} $1 {9}\""), e.getMessage());
  }

  /** What a damaged file holds must not move a terminal's cursor. */
  @Test
  void showsControlCharactersAsPictures() {
    FaultException e =
        assertThrows(
            FaultException.class, () -> SCHEMA.read(Map.of("bias", "\u001b[2J\n\u009b"), "a\tb"));
    assertTrue(e.getMessage().startsWith("a\u2409b.bias: "), e.getMessage());
    assertTrue(e.getMessage().contains("\"\u241b[2J\u240a\ufffd\""), e.getMessage());
  }

  @Test
  void knowsWhichLanguagesSpeakOfAKey() {
    Texts texts = Texts.beside(SchemaTest.class);
    assertTrue(texts.speaks(Locale.ENGLISH, "unknown.property"));
    assertTrue(texts.speaks(Locale.GERMAN, "unknown.property"));
    assertTrue(texts.has(Locale.FRENCH, "unknown.property"));
    assertFalse(texts.speaks(Locale.FRENCH, "unknown.property"));
    assertFalse(texts.speaks(Locale.GERMAN, "no.such.key"));
  }
}
