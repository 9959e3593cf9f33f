package org.neurozoo.graph.opengl.internal.shader;

import org.neurozoo.graph.opengl.internal.device.Store;

/** How a shader reaches a store: through one block, or through several that follow each other. */
final class Blocks {
  private Blocks() {}

  /**
   * The functions {@code readN} and {@code writeN}.
   *
   * @param number the N of their names
   * @param binding of the first block
   */
  static String declared(Store store, int number, int binding) {
    StringBuilder text = new StringBuilder();
    String type = Glsl.type(store.storage());
    for (int block = 0; block < store.blocks(); block++) {
      text.append(
          "layout(std430, binding = %1$d) buffer Block%1$d { %2$s block%1$d[]; };\n"
              .formatted(binding + block, type));
    }
    if (store.blocks() == 1) {
      text.append("#define read%d(i) block%d[i]\n".formatted(number, binding));
      text.append("#define write%d(i, x) block%d[i] = x\n".formatted(number, binding));
      return text.toString();
    }
    text.append("%s read%d(int i) {\n".formatted(type, number));
    each(text, store, binding, "return %s[i - %d];");
    text.append("void write%d(int i, %s x) {\n".formatted(number, type));
    each(text, store, binding, "%s[i - %d] = x; return;");
    return text.toString();
  }

  private static void each(StringBuilder text, Store store, int binding, String access) {
    for (int block = 0; block < store.blocks(); block++) {
      long end = (block + 1L) * store.blockElements();
      boolean last = block == store.blocks() - 1;
      text.append(last ? "  { " : "  if (i < %d) { ".formatted(end));
      text.append(access.formatted("block" + (binding + block), end - store.blockElements()));
      text.append(" }\n");
    }
    text.append("}\n");
  }
}
