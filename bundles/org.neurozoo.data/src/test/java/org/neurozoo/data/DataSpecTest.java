package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.schema.FaultException;

class DataSpecTest {
  private static DataSpec spec(String source, String path, Map<String, String> values) {
    return new DataSpec(source, path, values);
  }

  @Test
  void readsSourcePathAndValues() {
    assertEquals(spec("digits", "", Map.of()), DataSpec.parse("digits"));
    assertEquals(
        spec("idx", "../shared/data/datasets/mnist", Map.of()),
        DataSpec.parse("idx:../shared/data/datasets/mnist"));
    assertEquals(
        spec("spirals", "", Map.of("n", "200", "noise", "0.1")),
        DataSpec.parse("spirals?n=200&noise=0.1"));
  }

  @Test
  void takesWindowsPathsAndSpacesAsTheyStand() {
    assertEquals(
        spec("csv", "C:\\my data\\a.csv", Map.of("target", "class name")),
        DataSpec.parse("csv:C:\\my data\\a.csv?target=class name"));
    assertEquals("data%20set+1.csv", DataSpec.parse("csv:data%20set+1.csv").path());
  }

  @Test
  void decodesWhatWouldSeparate() {
    DataSpec spec = DataSpec.parse("csv:what%3f.csv?target=a%26b%3Dc%25&task=x=y");
    assertEquals("what?.csv", spec.path());
    assertEquals(Map.of("target", "a&b=c%", "task", "x=y"), spec.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digits",
        "idx:/data/mnist",
        "csv:C:\\a.csv?target=class&decimal=comma",
        "csv:100%.csv?target=",
        "csv:%2526%3F%%3F?a%26%3D=b%25%33"
      })
  void writesWhatItReads(String text) {
    DataSpec spec = DataSpec.parse(text);
    assertEquals(spec, DataSpec.parse(spec.toString()));
  }

  @Test
  void keepsTheOrderOfValues() {
    DataSpec spec = DataSpec.parse("spirals?turns=2&noise=0&n=9");
    assertEquals(List.of("turns", "noise", "n"), List.copyOf(spec.values().keySet()));
    assertEquals("spirals?turns=2&noise=0&n=9", spec.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "'  ' | empty",
        "C:\\a.csv | cannot read the data set \"C:\\a.csv\"",
        "idx: | cannot read",
        "spirals? | cannot read",
        "?n=1 | cannot read",
        "spirals?n | cannot read \"n\"",
        "spirals?=3 | cannot read \"=3\"",
        "spirals?n=1&&noise=0 | cannot read \"\"",
        "spirals?n=1&n=2 | sets n twice"
      })
  void refusesWhatIsNoSpec(String text, String sentence) {
    FaultException fault = assertThrows(FaultException.class, () -> DataSpec.parse(text));
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }
}
