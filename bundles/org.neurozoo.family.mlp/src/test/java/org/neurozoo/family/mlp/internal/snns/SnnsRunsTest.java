package org.neurozoo.family.mlp.internal.snns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.family.mlp.internal.Trial;
import org.neurozoo.testkit.SharedData;
import org.neurozoo.testkit.TarGz;

/**
 * Training runs that SNNS printed, from the same weights over the same patterns: the sum of squared
 * errors of every cycle it tells, to the last digit it tells. What of them is sound stands in the
 * data pack's README-checks.md; its Rprop is what others call iRprop-.
 */
class SnnsRunsTest {
  /**
   * Five digits are printed after the point, more than single precision keeps over 50 cycles, here
   * or in SNNS. Computed in double precision, patmat begins with 57.437437 where 57.43739 is
   * printed; letters with momentum come to 5.434201 after 31 cycles, printed as 5.43421, and NumPy
   * in single precision to 5.43417.
   */
  private static double tolerance(double sum) {
    return 0.6e-5 + sum * 0x1p-16;
  }

  @TempDir private static Path folder;
  private static final Map<String, String> FILES = new HashMap<>();

  @BeforeAll
  static void unpack() throws IOException {
    Optional<Path> archive = SharedData.file("datasets/snns/snns-examples.tar.gz");
    assumeTrue(archive.isPresent(), "no SNNS examples in shared/data beside the repository");
    for (var file : TarGz.files(archive.orElseThrow()).entrySet()) {
      String name = file.getKey().replaceFirst(".*/", "");
      FILES.put(name, new String(file.getValue(), StandardCharsets.ISO_8859_1));
      if (name.endsWith(".pat")) {
        Files.write(folder.resolve(name), file.getValue());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "xor | 1 | 50 | {'type':'sgd','values':{'rate':0.2}} | 0",
        "letters | 1 | 50 | {'type':'sgd','values':{'rate':0.2}} | 0",
        "encoder | 1 | 50 | {'type':'sgd','values':{'rate':2.0}} | 0",
        "patmat | 1 | 50 | {'type':'sgd','values':{'rate':0.2}} | 0",
        "font | 1 | 6 | {'type':'sgd','values':{'rate':2.0}} | 0",
        "letters | 2 | 50 | {'type':'momentum','values':{'rate':0.8,'momentum':0.6}} | 0.1",
        "encoder | 2 | 50 | {'type':'momentum','values':{'rate':0.8,'momentum':0.6}} | 0.1",
        "patmat | 2 | 50 | {'type':'momentum','values':{'rate':0.8,'momentum':0.6}} | 0.1",
        "encoder | 4 | 50 | {'type':'irprop-minus','values':{'initial':0.2}} | 0",
        "font | 4 | 6 | {'type':'irprop-minus','values':{'initial':0.6}} | 0",
      })
  void matchesWhatSnnsPrinted(String name, int test, int cycles, String optimizer, double flatSpot)
      throws IOException {
    SnnsNet net = SnnsNet.parse(FILES.get(name + "_untrained.net"), flatSpot);
    ObjectNode experiment = experiment(net, name, cycles, optimizer);
    SequencedMap<Integer, Double> printed = printed(FILES.get(name + ".chk"), test);
    try (Trial trial = new Trial(experiment)) {
      trial.begin(net.buffers());
      trial.finish();
      int patterns = trial.learner().experiment().train().size();
      int compared = 0;
      for (var each : trial.history()) {
        Double expected = printed.get((int) each.epoch());
        if (expected != null) {
          double sum = 2 * patterns * each.values().get("train.loss");
          assertEquals(expected, sum, tolerance(sum), () -> "cycle " + each.epoch());
          compared++;
        }
      }
      assertTrue(compared > 1, "compared " + compared);
    }
  }

  private static ObjectNode experiment(SnnsNet net, String name, int cycles, String optimizer) {
    ObjectNode experiment = new JsonMapper().createObjectNode();
    experiment.put("format", "neurozoo/experiment").put("version", 1);
    experiment.putObject("networks").set("main", net.network());
    experiment
        .putObject("data")
        .put("spec", "snns:" + folder.resolve(name + ".pat"))
        .put("test", 0);
    ObjectNode training = experiment.putObject("training");
    training.put("rule", "gradient").put("seed", 1).put("epochs", cycles);
    training
        .put("batch", optimizer.contains("rprop") ? 0 : 1)
        .put("shuffle", false)
        .put("loss", "half-squared-error");
    training.set("optimizer", json(optimizer));
    return experiment;
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The sums of squared errors of a test set by cycle, from 1; SNNS counts down to 1. */
  private static SequencedMap<Integer, Double> printed(String text, int test) {
    SequencedMap<Integer, Double> sums = new LinkedHashMap<>();
    int set = 0;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("Test set")) {
        set++;
      }
      List<String> words = List.of(line.strip().split("[\\s:]+"));
      if (set == test && words.size() == 4 && words.getFirst().matches("\\d+")) {
        int left = Integer.parseInt(words.getFirst());
        sums.put(51 - left, Double.parseDouble(words.get(1)));
      }
    }
    return sums;
  }
}
