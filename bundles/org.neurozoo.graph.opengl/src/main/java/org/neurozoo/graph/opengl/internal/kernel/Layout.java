package org.neurozoo.graph.opengl.internal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Kernel;

/**
 * How the sums of a product are shared among threads. Neighbouring threads have neighbouring lanes,
 * which are columns, or rows if it is turned; each has several lanes and several of the others.
 *
 * @param turned whether lanes are rows of the product, not columns
 * @param lanes how many lanes there are
 * @param rows how many of the others
 * @param each rows that a thread has
 * @param wide lanes that a thread has
 * @param batch products
 * @param terms summands of a sum
 * @param slices parts that sums are cut into
 */
public record Layout(
    Scheme scheme,
    boolean turned,
    int lanes,
    int rows,
    int each,
    int wide,
    int batch,
    int terms,
    int slices) {

  /** Terms of the shortest slice. */
  private static final int SLICE = 512;

  /** Groups that keep a device busy. */
  private static final int MANY_GROUPS = 256;

  /** Rows and lanes of the tiles by which is told whether there are many. */
  private static final int USUAL_TILE = 64;

  /** Ways to share them, by a template each; all give the same bits. */
  public enum Scheme {
    /** Each thread reads what it needs: nobody waits for anybody. */
    REGISTERS("contract-rows.comp", 1, 64, 8),
    /** Groups read together, and wait for each other. */
    TILES("contract-tiles.comp", 16, 16, 8),
    /** Likewise, with fewer sums a thread, for devices whose threads have few registers. */
    SMALL_TILES("contract-tiles.comp", 16, 16, 4);

    private final String template;
    private final int rows;
    private final int lanes;
    private final int each;

    Scheme(String template, int rows, int lanes, int each) {
      this.template = template;
      this.rows = rows;
      this.lanes = lanes;
      this.each = each;
    }
  }

  static Layout of(Kernel.Contract product, Scheme scheme) {
    boolean turned = product.n().count() < Math.min(product.m().count(), Scheme.REGISTERS.lanes);
    return switch (scheme) {
      case REGISTERS -> inRegisters(product, turned);
      case TILES, SMALL_TILES -> inTiles(scheme, product, turned);
    };
  }

  private static Layout inRegisters(Kernel.Contract product, boolean turned) {
    Layout least = of(Scheme.REGISTERS, product, turned, 1, 1);
    int each = Math.min(Scheme.REGISTERS.each, least.rows);
    int wide = Math.clamp(least.lanes / Scheme.REGISTERS.lanes, 1, 4);
    return of(Scheme.REGISTERS, product, turned, each, wide);
  }

  /** The greatest tiles of which there are enough; doubles take twice the room. */
  private static Layout inTiles(Scheme scheme, Kernel.Contract product, boolean turned) {
    int each = product.c().buffer().type() == ElementType.F64 ? 4 : scheme.each;
    Layout layout = of(scheme, product, turned, each, each);
    while (each > 2 && layout.groups() < MANY_GROUPS / 2) {
      each /= 2;
      layout = of(scheme, product, turned, each, each);
    }
    return layout;
  }

  private static Layout of(
      Scheme scheme, Kernel.Contract product, boolean turned, int each, int wide) {
    int m = product.m().count();
    int n = product.n().count();
    int lanes = turned ? m : n;
    int rows = turned ? n : m;
    int batch = product.batch().count();
    int terms = product.k().count();
    int slices = slices(Math.ceilDiv(m, USUAL_TILE) * Math.ceilDiv(n, USUAL_TILE) * batch, terms);
    return new Layout(scheme, turned, lanes, rows, each, wide, batch, terms, slices);
  }

  /** By shape alone, so that every scheme and every device adds in the same order. */
  private static int slices(int tiles, int terms) {
    return Math.clamp(terms / SLICE, 1, Math.max(1, MANY_GROUPS / tiles));
  }

  private int groups() {
    return Math.multiplyExact(
        Math.multiplyExact(laneGroups(), rowGroups()), Math.multiplyExact(batch, slices));
  }

  private int laneGroups() {
    return Math.ceilDiv(lanes, wide * scheme.lanes);
  }

  private int rowGroups() {
    return Math.ceilDiv(rows, each * scheme.rows);
  }

  /**
   * The commands, for a shader that has the functions which the templates call.
   *
   * @param ofRows the factor whose elements rows read
   * @param ofLanes the factor whose elements lanes read
   */
  List<Command> commands(Kit kit, Shader shader, String number, Side ofRows, Side ofLanes) {
    Map<String, Object> values = new HashMap<>();
    values.put("NUMBER", number);
    values.put("LANES", lanes);
    values.put("ROWS", rows);
    values.put("EACH", each);
    values.put("WIDE", wide);
    values.put("LANE_GROUPS", laneGroups());
    values.put("ROW_GROUPS", rowGroups());
    values.put("BATCH", batch);
    values.put("TERMS", terms);
    values.put("SLICE", Math.max(1, Math.ceilDiv(terms, slices)));
    values.put("ROW_TERMS_ADJOIN", ofRows.termsAdjoin());
    values.put("LANE_TERMS_ADJOIN", ofLanes.termsAdjoin());
    if (scheme != Scheme.REGISTERS) {
      tiles(values, number.equals("double"));
    }
    String text = Template.of(scheme.template, values);
    long operations = 2L * each * wide * Math.ceilDiv(terms, slices);
    return kit.run(shader, text, scheme.rows * scheme.lanes, groups(), operations);
  }

  /** Vectors are of 16 bytes, which a thread reads at once, or of as much as it has. */
  private void tiles(Map<String, Object> values, boolean doubles) {
    int width = doubles ? 2 : Math.min(4, each);
    int part = each * scheme.lanes / width;
    values.put("VECTOR", (doubles ? "dvec" : "vec") + width);
    values.put("WIDTH", width);
    values.put("PART", part);
    values.put("SIDE", scheme.lanes);
    values.put("DEPTH", scheme.rows * scheme.lanes / part);
  }
}
