package org.neurozoo.console.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Learner;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.internal.TrainingContributor;

class NetworkLearnersTest {
  private static final NetworkLearners LEARNERS =
      new NetworkLearners(Registry.of(List.of(new TrainingContributor())));

  private static Learner learner(String network, String optimizer, Device device) {
    return LEARNERS.create(NetworkLearners.experiment(network, 1, optimizer), device);
  }

  /** Elements of all that Adam keeps a mean of: the parameters. */
  private static int parameters(StateLayout layout) {
    return layout.slots().entrySet().stream()
        .filter(slot -> slot.getKey().endsWith("/m"))
        .mapToInt(slot -> slot.getValue().spec().shape().count())
        .sum();
  }

  @Test
  void networksHaveThePeersParameters() {
    try (Device device = new ReferenceBackend().open(1)) {
      int convolutions = 6 * 25 + 6 + 16 * 6 * 25 + 16;
      int dense = 400 * 120 + 120 + 120 * 84 + 84 + 84 * 10 + 10;
      assertEquals(convolutions + dense, parameters(learner("lenet", "adam", device).layout()));
      int lstm = 512 * 64 + 512 * 128 + 2 * 512 + 10 * 128 + 10;
      assertEquals(lstm, parameters(learner(Lstm.NAME, "adam", device).layout()));
      int block = 128 + 384 * 128 + 128 * 128 + 128 + 2 * 512 * 128;
      assertEquals(
          65 * 128 + 64 * 128 + 4 * block + 128,
          parameters(learner(MiniGpt.NAME, "adamw", device).layout()));
    }
  }

  @Test
  void lossBeginsNearThatOfGuessingAndFalls() {
    try (Device device = new ReferenceBackend().open(1);
        Learner learner = learner("lenet", "adam", device)) {
      learner.bind(learner.layout().allocate(device));
      StepMetrics metrics = new StepMetrics(learner.metrics());
      // One image a batch, 16 batches in turn: the second round over them does better.
      learner.advance(0, 16, metrics);
      double first = metrics.mean(0, 16);
      learner.advance(16, 16, metrics);
      double second = metrics.mean(0, 16);
      assertEquals(Math.log(10), first, 1);
      assertTrue(second < first, first + " then " + second);
    }
  }

  @Test
  void recurrentNetworkLearnsWhatItReads() {
    try (Device device = new ReferenceBackend().open(1);
        Learner learner = learner(Lstm.NAME, "adam", device)) {
      learner.bind(learner.layout().allocate(device));
      StepMetrics metrics = new StepMetrics(learner.metrics());
      // One sequence a batch, 8 batches in turn: the third round over them does better.
      learner.advance(0, 8, metrics);
      double first = metrics.mean(0, 8);
      learner.advance(8, 16, metrics);
      double third = metrics.mean(0, 8);
      assertEquals(Math.log(10), first, 1);
      assertTrue(third < first, first + " then " + third);
    }
  }

  @Test
  void refusesOptimizersThatDoNotExist() {
    try (Device device = new ReferenceBackend().open(1)) {
      assertThrows(FaultException.class, () -> learner("lenet", "none", device));
    }
  }
}
