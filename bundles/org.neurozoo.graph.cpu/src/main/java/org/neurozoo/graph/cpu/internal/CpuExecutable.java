package org.neurozoo.graph.cpu.internal;

import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Plan;

/** The tasks of a plan, and what goes in and out between them. */
final class CpuExecutable implements Executable {
  private final Task[] tasks;
  private final Location counter;
  private final Port[] inputs;
  private final Port[] outputs;

  CpuExecutable(Plan plan, Binding binding, Lowering lowering) {
    tasks = lowering.tasks(plan.kernels());
    counter = binding.locate(plan.counter());
    inputs = Port.all(plan.inputs(), binding).toArray(Port[]::new);
    outputs = Port.all(plan.outputs(), binding).toArray(Port[]::new);
  }

  @Override
  public void run(
      long firstStep, int count, Map<String, NdArray> inputArrays, Map<String, NdArray> results) {
    for (Port input : inputs) {
      input.input(inputArrays, count);
    }
    for (Port output : outputs) {
      output.output(results, count);
    }
    for (int row = 0; row < count; row++) {
      step(firstStep + row, row);
    }
  }

  private void step(long number, int row) {
    counter.ints()[counter.offset()] = (int) number;
    counter.ints()[counter.offset() + 1] = (int) (number >>> 32);
    for (Port input : inputs) {
      input.take(row);
    }
    for (Task task : tasks) {
      task.run();
    }
    for (Port output : outputs) {
      output.give(row);
    }
  }
}
