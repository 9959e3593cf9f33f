package org.neurozoo.graph.cpu.internal.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

class LoopsTest {
  private static final int KEPT = 8;
  private static final int MANY = 100;

  private final Warmer warmer = Warmer.immediate();
  private final Loops loops = new Loops(4, warmer, KEPT);

  @AfterEach
  void close() {
    warmer.close();
  }

  /** Adds a number to each element. */
  private static Expression plus(int number) {
    Buffer buffer = new Buffer(Buffer.Region.SCRATCH, "", ElementType.F32, 0, 0);
    return new Expression(
        List.of(Storage.FLOATS, Storage.FLOATS),
        List.of(new Axis(0, List.of(1, 1))),
        List.of(
            new Instruction.Load(new View(buffer, 0, List.of())),
            new Instruction.Literal(ElementType.F32, number),
            new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 0, 1)),
        List.of(0, -1, -1),
        List.of(new Target(1, 2, Combination.SET)),
        -1);
  }

  private static void assertAdds(int number, Loop loop) {
    float[] x = {1, 2, 3, 4, 5, 6, 7};
    float[] y = new float[x.length];
    loop.run(new Object[] {x, y}, new int[2], 0, x.length, 0, 0);
    for (int i = 0; i < x.length; i++) {
      // Small whole numbers are added exactly.
      assertEquals(x[i] + number, y[i]);
    }
  }

  @Test
  void equalExpressionsShareALoop() {
    assertSame(loops.of(plus(1)), loops.of(plus(1)));
  }

  @Test
  void manyExpressionsDoNotGrowTheCache() {
    Loop first = loops.of(plus(0));
    for (int i = 1; i < MANY; i++) {
      assertAdds(i, loops.of(plus(i)));
      assertTrue(loops.size() <= KEPT);
    }
    Loop again = loops.of(plus(0));
    assertNotSame(first, again);
    assertAdds(0, first);
    assertAdds(0, again);
  }

  @Test
  void codeThatGaveWayIsUnloaded() throws InterruptedException {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long before = classes.getUnloadedClassCount();
    for (int i = 0; i < MANY; i++) {
      loops.of(plus(i));
    }
    // Each has a class for scalars and one for vectors.
    int gone = 2 * (MANY - KEPT);
    for (int i = 0; i < 20 && classes.getUnloadedClassCount() - before < gone; i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertTrue(classes.getUnloadedClassCount() - before >= gone);
    assertEquals(KEPT, loops.size());
  }
}
