package org.neurozoo.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.reference.ReferenceBackend;

/** The contract finds what is wrong with backends that break one promise each. */
class BackendContractTest {
  private record Flawed(UnaryOperator<Executable> flaw) implements Backend {
    @Override
    public String id() {
      return "flawed";
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public Device open(int threads) {
      return new FlawedDevice(new ReferenceBackend().open(threads), flaw);
    }
  }

  private record FlawedDevice(Device device, UnaryOperator<Executable> flaw) implements Device {
    @Override
    public String description() {
      return "flawed";
    }

    @Override
    public Memory allocate(SequencedMap<String, Spec> buffers) {
      return device.allocate(buffers);
    }

    @Override
    public Executable load(Plan plan, List<Memory> memories) {
      return flaw.apply(device.load(plan, memories));
    }

    @Override
    public void close() {
      device.close();
    }
  }

  private static void assertFound(String clause, UnaryOperator<Executable> flaw) {
    boolean found =
        new BackendContract(new Flawed(flaw))
            .clauses().stream()
                .filter(each -> each.name().startsWith(clause))
                .anyMatch(each -> !each.check().get().isEmpty());
    assertTrue(found, clause);
  }

  private static void spoil(Map<String, NdArray> outputs) {
    for (NdArray rows : outputs.values()) {
      if (rows.spec().type() == ElementType.F32) {
        for (int i = 0; i < rows.floats().length; i++) {
          rows.floats()[i] *= 1.00001f;
        }
      }
    }
  }

  @Test
  void findsResultsThatAreALittleOff() {
    assertFound(
        "ADD of numbers",
        good ->
            (first, count, inputs, outputs) -> {
              good.run(first, count, inputs, outputs);
              spoil(outputs);
            });
  }

  @Test
  void findsACounterOf32Bits() {
    assertFound(
        "steps are counted in 64 bits",
        good -> (first, count, inputs, outputs) -> good.run((int) first, count, inputs, outputs));
  }

  @Test
  void findsBurstsThatForgetTheirRows() {
    assertFound(
        "a row a step goes in and out",
        good -> (first, count, inputs, outputs) -> good.run(first, 1, inputs, outputs));
  }
}
