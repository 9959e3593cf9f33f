package org.neurozoo.network;

import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;

/** How a metric is computed from predictions and what is true. */
public sealed interface Measure {
  /**
   * The mean of a figure that every sample has; computed on the device.
   *
   * @param perSample F32 [batch] of predictions F32 [batch, targets] and the truth, I32 [batch] for
   *     classes, F32 [batch, targets] for numbers
   */
  record Mean(BinaryOperator<Tensor> perSample) implements Measure {}

  /**
   * A figure of all samples at once; computed on the host.
   *
   * @param figure of predictions F32 [samples, targets] and as many targets
   */
  record Whole(ToDoubleBiFunction<NdArray, Target> figure) implements Measure {}
}
