package org.neurozoo.training.internal.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.training.Figures;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

class StopRulesTest {
  private static Watcher watcher(Choice choice) {
    return rule(choice).orElseThrow();
  }

  private static Optional<Watcher> rule(Choice choice) {
    StopRule rule =
        StopRules.ALL.stream().filter(r -> r.id().equals(choice.type())).findFirst().orElseThrow();
    StopRule.Context context =
        new StopRule.Context(f -> f.endsWith("accuracy"), StopRulesTest::rule);
    return rule.watcher(rule.schema().read(choice.values(), "stop"), context);
  }

  /** At which event a rule stops, one event every 10 steps and every second; -1 if never. */
  private static int stop(Choice choice, String figure, double... values) {
    Watcher watcher = watcher(choice);
    double[] memory = watcher.initial();
    for (int i = 0; i < values.length; i++) {
      LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
      figures.put(figure, values[i]);
      figures.put(Watcher.SECONDS, i + 1.0);
      if (watcher.at(new Figures(10L * (i + 1), i + 1, figures), memory)) {
        return i;
      }
    }
    return -1;
  }

  private static Choice patience(int patience) {
    return new Choice("patience", Map.of("patience", patience));
  }

  @Test
  void patienceWaitsForABetterFigure() {
    assertEquals(3, stop(patience(2), "validation.loss", 3, 2, 2.5, 2, 1.9));
    assertEquals(5, stop(patience(2), "validation.loss", 3, 2, 2.5, 1.9, 2, 1.95, 1));
    assertEquals(-1, stop(patience(3), "validation.loss", 3, 2, 2.5, 2.2));
  }

  @Test
  void greaterIsBetterWhereItIs() {
    Choice choice =
        new Choice("patience", Map.of("patience", 2, "figure", "test.accuracy", "threshold", 0.1));
    assertEquals(3, stop(choice, "test.accuracy", 0.5, 0.7, 0.75, 0.79, 0.9));
  }

  @Test
  void aFigureThatIsNoNumberIsNeverBetter() {
    assertEquals(3, stop(patience(2), "validation.loss", Double.NaN, 1, Double.NaN, Double.NaN));
  }

  @Test
  void targetsAreReachedFromTheWorseSide() {
    assertEquals(2, stop(new Choice("target", Map.of("value", 0.5)), "validation.loss", 2, 1, 0.5));
    Choice accuracy = new Choice("target", Map.of("figure", "test.accuracy", "value", 0.9));
    assertEquals(1, stop(accuracy, "test.accuracy", 0.8, 0.9));
  }

  @Test
  void stepsAndTimeAreCounted() {
    assertEquals(2, stop(new Choice("steps", Map.of("steps", 25)), "x", 1, 1, 1, 1));
    assertEquals(3, stop(new Choice("time", Map.of("seconds", 3.5)), "x", 1, 1, 1, 1));
    assertEquals(Optional.empty(), rule(Choice.of("none")));
  }

  @Test
  void aPlateauIsFlat() {
    Choice choice = new Choice("plateau", Map.of("window", 3, "tolerance", 0.01));
    assertEquals(4, stop(choice, "train.loss", 3, 2, 1, 1.001, 0.995, 1));
    assertEquals(-1, stop(choice, "train.loss", 1, 1));
  }

  @Test
  void rulesCompose() {
    Choice steps = new Choice("steps", Map.of("steps", 40));
    Choice any = new Choice("any", Map.of("rules", List.of(patience(2), steps)));
    Choice all = new Choice("all", Map.of("rules", List.of(patience(2), steps)));
    double[] losses = {1, 2, 2, 2, 2};
    assertEquals(2, stop(any, "validation.loss", losses));
    assertEquals(3, stop(all, "validation.loss", losses));
    assertEquals(Set.of("validation.loss"), watcher(all).reads());
    Choice nested = new Choice("any", Map.of("rules", List.of(all, patience(1))));
    assertEquals(1, stop(nested, "validation.loss", losses));
  }

  @Test
  void rulesMadeOfNothingAreRefused() {
    FaultException fault =
        assertThrows(FaultException.class, () -> watcher(new Choice("any", Map.of())));
    assertEquals(
        "training.stop.rules: there is no rule in \"any\". List at least one in rules.",
        fault.getMessage());
  }
}
