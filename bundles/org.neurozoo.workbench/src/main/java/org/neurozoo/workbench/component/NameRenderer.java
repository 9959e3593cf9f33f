package org.neurozoo.workbench.component;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;

/** Shows items by a name. */
final class NameRenderer<T> extends DefaultListCellRenderer {
  private final transient Function<T, String> name;

  NameRenderer(Function<T, String> name) {
    this.name = name;
  }

  @Override
  @SuppressWarnings("unchecked") // a list of these items only
  public Component getListCellRendererComponent(
      JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
    String text = value == null ? "" : name.apply((T) value);
    return super.getListCellRendererComponent(list, text, index, selected, focused);
  }
}
