package org.neurozoo.graph.opengl.internal;

import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.testkit.BackendContract;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

/** What graphics devices compute in shared tiles, on whatever is here. */
class TiledProductsTest extends ContractTest {
  @Override
  protected Contract contract() {
    BackendContract all = new BackendContract(new OpenGlBackend(Scheme.TILES));
    return () -> all.clauses().stream().filter(clause -> multiplies(clause.name())).toList();
  }

  private static boolean multiplies(String name) {
    return name.contains("product") || name.contains("convol") || name.contains("take");
  }
}
