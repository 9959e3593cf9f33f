package org.neurozoo.graph.opengl.internal;

import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.testkit.BackendContract;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

/** What graphics devices compute in groups that share memory, on whatever is here. */
class GraphicsWaysTest extends ContractTest {
  @Override
  protected Contract contract() {
    GlThread thread = GlThread.open();
    BackendContract all =
        new BackendContract(new Variant(thread, Scheme.TILES, Limits::ofHardware));
    return () -> all.clauses().stream().filter(clause -> shares(clause.name())).toList();
  }

  private static boolean shares(String name) {
    return name.contains("product")
        || name.contains("convol")
        || name.contains("take")
        || name.contains("row")
        || name.contains("softmax");
  }
}
