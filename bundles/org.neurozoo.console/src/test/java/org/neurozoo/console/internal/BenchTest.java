package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.console.internal.Workshop.Outcome;
import org.neurozoo.console.internal.bench.Workload;

class BenchTest {
  @Test
  void tellsNameEngineAndMicrosecondsOfEveryWorkload() {
    Outcome outcome =
        new Workshop().run("bench", "--device", "reference", "-f", "tiny", "-s", "0.05");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(2, outcome.out().lines().count());
    assertTrue(
        outcome
            .out()
            .matches(
                "tiny2-8-1/b1/sgd\tneurozoo-reference\t\\d+\\.\\d{3}\\R"
                    + "tiny2-8-1/b32/sgd\tneurozoo-reference\t\\d+\\.\\d{3}\\R"),
        outcome.out());
  }

  @Test
  void measuresWithASchedule() {
    Outcome outcome =
        new Workshop()
            .run(
                "bench",
                "--device",
                "reference",
                "-f",
                "tiny2-8-1/b32",
                "-s",
                "0.01",
                "--scheduled");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        List.of("tiny2-8-1/b32/sgd/cosine"),
        outcome.out().lines().map(line -> line.split("\t")[0]).toList());
    JsonNode training = Workload.all().getFirst().scheduled().experiment().path("training");
    assertEquals("cosine", training.path("schedule").asText());
    assertTrue(Workload.all().stream().anyMatch(each -> !each.hasSchedule()));
  }

  @Test
  void measuresProductsOfEveryShapeOfThePeer() {
    List<String> names = Workload.all().stream().map(Workload::name).toList();
    assertEquals(13, names.stream().filter(name -> name.startsWith("gemm/")).count());
    assertTrue(names.contains("gemm/64x500x784") && names.contains("gemm/1x1024x1024"));
    assertEquals(
        List.of("gemm/4096x4096x4096", "conv/64x64x56x56k3"),
        Workload.all().stream().filter(Workload::large).map(Workload::name).toList());
  }

  @Test
  void tellsRateShareOfPeakAndGrowth() {
    Outcome outcome =
        new Workshop()
            .run(
                "bench",
                "--device",
                "reference",
                "-f",
                "gemm/64x64",
                "-s",
                "0.01",
                "-t",
                "1",
                "--peak",
                "--growth");
    assertEquals(0, outcome.code(), outcome.err());
    List<String[]> rows = outcome.out().lines().map(line -> line.split("\t")).toList();
    assertEquals(
        List.of("workload", "peak/fma", "gemm/64x64x64", "gemm/256x64x64", "gemm/1024x64x64"),
        rows.stream().map(row -> row[0]).toList());
    double peak = Double.parseDouble(rows.get(1)[3]);
    for (String[] row : rows.subList(2, rows.size())) {
      double rate = Double.parseDouble(row[3]);
      // Both are printed with rounding: two digits of the rate, one of the share.
      assertEquals(100 * rate / peak, Double.parseDouble(row[4]), 0.06 + 0.6 / peak);
    }
  }

  @Test
  void tellsHowStepsGetFaster() {
    Outcome outcome =
        new Workshop()
            .run(
                "bench",
                "--device",
                "reference",
                "-f",
                "tiny2-8-1/b1/",
                "-s",
                "0.1",
                "-t",
                "1",
                "--cold");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(
        outcome
            .out()
            .matches(
                "(tiny2-8-1/b1/sgd/\\d+\\.\\ds\tneurozoo-reference\t\\d+\\.\\d{3}\\R)+"
                    + "within a tenth of steady speed \\d+(\\.\\d)? s after the start; "
                    + "steady: \\d+\\.\\d{4} µs\\R"),
        outcome.out());
  }
}
