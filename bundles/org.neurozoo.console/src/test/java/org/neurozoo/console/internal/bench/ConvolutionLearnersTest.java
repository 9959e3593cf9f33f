package org.neurozoo.console.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.training.Learner;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

class ConvolutionLearnersTest {
  private static final int IMAGES = 2;
  private static final int CHANNELS = 3;
  private static final int SIDE = 5;
  private static final int KERNEL = 3;

  @Test
  void aStepIsAConvolutionThatKeepsTheSize() {
    try (Device device = new ReferenceBackend().open(1)) {
      Learner learner =
          new ConvolutionLearners()
              .create(ConvolutionLearners.experiment(IMAGES, CHANNELS, SIDE, KERNEL), device);
      State state = learner.layout().allocate(device);
      learner.bind(state);
      learner.advance(0, 1, new StepMetrics(learner.metrics()));
      NdArray x = state.memory().read("x");
      NdArray kernel = state.memory().read("kernel");
      NdArray y = state.memory().read("y");
      for (int at = 0; at < y.spec().shape().count(); at++) {
        // Rounded to F32 once: 27 products of at most 1.
        assertEquals(naive(x, kernel, at), y.at(at), 1e-5);
      }
    }
  }

  private static double naive(NdArray x, NdArray kernel, int at) {
    int column = at % SIDE;
    int row = at / SIDE % SIDE;
    int filter = at / (SIDE * SIDE) % CHANNELS;
    int image = at / (SIDE * SIDE * CHANNELS);
    double sum = 0;
    for (int c = 0; c < CHANNELS; c++) {
      for (int i = 0; i < KERNEL; i++) {
        for (int j = 0; j < KERNEL; j++) {
          int r = row + i - 1;
          int s = column + j - 1;
          if (r >= 0 && r < SIDE && s >= 0 && s < SIDE) {
            sum +=
                x.at(((image * CHANNELS + c) * SIDE + r) * SIDE + s)
                    * kernel.at(((filter * CHANNELS + c) * KERNEL + i) * KERNEL + j);
          }
        }
      }
    }
    return sum;
  }
}
