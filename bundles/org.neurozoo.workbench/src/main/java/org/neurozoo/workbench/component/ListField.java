package org.neurozoo.workbench.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.workbench.Glyph;

/** A list of values: each can be changed and removed, and one can be added. */
final class ListField implements Field {
  private final Property<?> element;
  private final String name;
  private final Context context;
  private final Entry entry;
  private final JPanel panel = new JPanel(new Column(8));
  private final JButton add;
  private final List<Object> raw = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  ListField(Property<?> property, Kind<?> kind, String name, Context context, Entry entry) {
    this.element = element(property, kind, context);
    this.name = name;
    this.context = context;
    this.entry = entry;
    panel.setOpaque(false);
    add = new JButton(Said.text(context.locale(), "add"), Glyph.small(BootstrapIcons.PLUS));
    add.setName(name + ".add");
    add.addActionListener(action -> add());
    rebuild();
  }

  /** A property that stands for one element, with something to begin with. */
  private static <E> Property<E> element(Property<?> list, Kind<E> kind, Context context) {
    Object initial = initial(kind, context);
    @SuppressWarnings("unchecked") // initial(kind) is of the kind
    E typed = (E) initial;
    return new Property<>(list.id(), kind, typed, list.unit(), list.logScale(), Optional.empty());
  }

  private static Object initial(Kind<?> kind, Context context) {
    return switch (kind) {
      case Kind.Whole whole -> Math.clamp(1, whole.least(), whole.most());
      case Kind.Real real -> Math.clamp(1.0, real.least(), real.most());
      case Kind.Truth truth -> true;
      case Kind.Text text -> "";
      case Kind.OneOf words -> words.options().getFirst();
      case Kind.Contributed types ->
          Choice.of(
              context.choices().apply(types.contributionKind()).stream()
                  .findFirst()
                  .map(Contribution::id)
                  .orElse(""));
      case Kind.ListOf<?> list -> List.of();
    };
  }

  private void add() {
    if (element.kind() instanceof Kind.Contributed types) {
      menu(types.contributionKind()).show(add, 0, add.getHeight());
    } else {
      append(element.initial());
    }
  }

  /** What may be added, by its title. */
  private JPopupMenu menu(String kind) {
    JPopupMenu menu = new JPopupMenu();
    for (Contribution each : context.choices().apply(kind)) {
      JMenuItem item = new JMenuItem(each.title(context.locale()));
      item.setName(name + ".add." + each.id());
      item.setToolTipText(each.help(context.locale()));
      item.addActionListener(action -> append(Choice.of(each.id())));
      menu.add(item);
    }
    return menu;
  }

  private void append(Object value) {
    raw.add(value);
    rebuild();
    fields.getLast().focus().requestFocusInWindow();
    entry.entered(List.copyOf(raw));
  }

  private void remove(int index) {
    raw.remove(index);
    rebuild();
    entry.entered(List.copyOf(raw));
  }

  private void rebuild() {
    panel.removeAll();
    fields.clear();
    for (int i = 0; i < raw.size(); i++) {
      row(i);
    }
    JPanel last = new JPanel(new MigLayout("insets 0", "[]", "[]"));
    last.setOpaque(false);
    last.add(add);
    panel.add(last);
    panel.revalidate();
    panel.repaint();
  }

  private void row(int index) {
    String own = name + "." + index;
    Field field = Fields.of(element, own, context, at(index));
    field.focus().setName(own);
    field.focus().getAccessibleContext().setAccessibleName(element.id() + " " + (index + 1));
    field.show(raw.get(index));
    fields.add(field);
    JPanel row = new JPanel(new MigLayout("insets 0, fillx, gap 4", "[grow,fill][]", "[]"));
    row.setOpaque(false);
    row.add(field.component(), "wmin 64");
    row.add(removal(index), "aligny top");
    panel.add(row);
    JComponent below = field.below();
    if (below != null) {
      panel.add(below);
    }
  }

  private JButton removal(int index) {
    JButton remove = ToolButtons.of(BootstrapIcons.X, Said.text(context.locale(), "remove"));
    remove.setName(name + "." + index + ".remove");
    remove.addActionListener(action -> remove(index));
    return remove;
  }

  private Entry at(int index) {
    return new Entry() {
      @Override
      public void tried(Object value) {
        List<Object> next = new ArrayList<>(raw);
        next.set(index, value);
        entry.tried(next);
      }

      @Override
      public void entered(Object value) {
        raw.set(index, value);
        entry.entered(List.copyOf(raw));
      }
    };
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return add;
  }

  @Override
  public void show(Object value) {
    List<?> next = value instanceof List<?> list ? list : List.of();
    boolean same = next.size() == raw.size();
    raw.clear();
    raw.addAll(next);
    if (same) {
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).show(raw.get(i));
      }
    } else {
      rebuild();
    }
  }
}
