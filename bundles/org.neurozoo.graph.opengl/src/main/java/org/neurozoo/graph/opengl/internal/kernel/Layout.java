package org.neurozoo.graph.opengl.internal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Kernel;

/**
 * How the sums of a product are shared among threads. Neighbouring threads, lanes, have
 * neighbouring columns, or rows if it is turned; each has several of the other, which it reads
 * together with all others of its group.
 *
 * @param turned whether lanes are rows of the product, not columns
 * @param lanes how many lanes do anything
 * @param rows how many of the others there are
 * @param each rows that a thread has
 * @param wide lanes that a thread has
 * @param batch products
 * @param terms summands of a sum
 * @param slices parts that sums are cut into
 */
record Layout(
    boolean turned, int lanes, int rows, int each, int wide, int batch, int terms, int slices) {
  /** Terms that are summed before they are added to what was summed before. */
  private static final int BLOCK = 512;

  /** Rows that fit the registers of a thread. */
  private static final int MOST_ROWS = 8;

  /** Lanes besides. */
  private static final int MOST_LANES = 4;

  /** Groups that keep a device busy: a processor, and a graphics device. */
  private static final int FEW_GROUPS = 8;

  private static final int MANY_GROUPS = 1024;

  static Layout of(Kernel.Contract product, Limits limits) {
    int m = product.m().count();
    int n = product.n().count();
    boolean turned = n < m && n < Kit.GROUP;
    int lanes = turned ? m : n;
    int rows = turned ? n : m;
    int each = Math.min(MOST_ROWS, rows);
    int wide = Math.clamp(lanes / Kit.GROUP, 1, MOST_LANES);
    int batch = product.batch().count();
    int terms = product.k().count();
    Layout whole = new Layout(turned, lanes, rows, each, wide, batch, terms, 1);
    int wanted = (limits.software() ? FEW_GROUPS : MANY_GROUPS) / whole.groups();
    int slices = Math.clamp(terms / BLOCK, 1, Math.max(1, wanted));
    return new Layout(turned, lanes, rows, each, wide, batch, terms, slices);
  }

  private int groups() {
    return Math.multiplyExact(
        Math.multiplyExact(laneGroups(), Math.ceilDiv(rows, each)),
        Math.multiplyExact(batch, slices));
  }

  private int laneGroups() {
    return Math.ceilDiv(lanes, wide * Kit.GROUP);
  }

  /** The commands, for a shader that has the functions which the template calls. */
  List<Command> commands(Kit kit, Shader shader, String number) {
    Map<String, Object> values = new HashMap<>();
    values.put("NUMBER", number);
    values.put("LANES", lanes);
    values.put("ROWS", rows);
    values.put("EACH", each);
    values.put("WIDE", wide);
    values.put("LANE_GROUPS", laneGroups());
    values.put("ROW_GROUPS", Math.ceilDiv(rows, each));
    values.put("BATCH", batch);
    values.put("TERMS", terms);
    values.put("SLICE", Math.max(1, Math.ceilDiv(terms, slices)));
    values.put("BLOCK", BLOCK);
    String text = Template.of("contract-rows.comp", values);
    return kit.run(shader, text, groups(), 2L * each * wide * Math.ceilDiv(terms, slices));
  }
}
