package org.neurozoo.workbench.component;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;

/** One property of a sheet: its title, its field, what is wrong with it, what is to be known. */
final class Row<T> {
  private final Property<T> property;
  private final Context context;
  private final BiConsumer<Property<T>, T> changed;
  private final Field field;
  private final JPanel panel = new JPanel(new Column(4));
  private final JTextArea fault = Notes.fault("");
  private final JButton reset;
  private T value;

  /**
   * A row.
   *
   * @param changed gets valid values other than the last one
   */
  Row(Property<T> property, T value, Context context, BiConsumer<Property<T>, T> changed) {
    this.property = property;
    this.context = context;
    this.changed = changed;
    this.value = value;
    String name = context.path() + property.id();
    field = Fields.of(property, name, context, entry());
    reset =
        ToolButtons.of(BootstrapIcons.ARROW_COUNTERCLOCKWISE, Said.text(context.locale(), "reset"));
    assemble(name, Wording.of(context.about(), property, context.locale()));
    field.show(value);
    tell(null);
  }

  private void assemble(String name, Wording wording) {
    panel.setOpaque(false);
    panel.setName(name + ".row");
    field.component().setName(name);
    if (field.focus().getName() == null) {
      field.focus().setName(name);
    }
    field.focus().getAccessibleContext().setAccessibleName(wording.title());
    field.focus().getAccessibleContext().setAccessibleDescription(wording.help());
    fault.setName(name + ".fault");
    reset.setName(name + ".reset");
    reset.addActionListener(action -> reset());
    panel.add(head(wording));
    if (!(property.kind() instanceof Kind.Truth)) {
      panel.add(field.component());
    }
    panel.add(fault);
    if (!wording.help().isEmpty()) {
      panel.add(Notes.quiet(wording.help()));
    }
    JComponent below = field.below();
    if (below != null) {
      panel.add(below);
    }
  }

  private JPanel head(Wording wording) {
    JComponent focus = field.focus();
    return Head.of(wording.title(), focus instanceof JCheckBox box ? box : null, focus, reset);
  }

  private Field.Entry entry() {
    return new Field.Entry() {
      @Override
      public void tried(Object raw) {
        check(raw, false);
      }

      @Override
      public void entered(Object raw) {
        check(raw, true);
      }
    };
  }

  private void check(Object raw, boolean done) {
    try {
      T next = Schema.of(property).read(Map.of(property.id(), raw), "").get(property);
      if (done) {
        take(next);
      }
      tell(null);
    } catch (FaultException e) {
      tell(e.fault());
    }
  }

  private void take(T next) {
    if (!next.equals(value)) {
      value = next;
      changed.accept(property, next);
    }
  }

  /** The place is where the sentence stands, so it is left out. */
  private void tell(@Nullable Fault wrong) {
    String sentence =
        wrong == null
            ? ""
            : new Fault(wrong.texts(), wrong.key(), "", wrong.arguments())
                .message(context.locale());
    fault.setText(capital(sentence));
    fault.setVisible(wrong != null);
    field.focus().putClientProperty("JComponent.outline", wrong == null ? null : "error");
    reset.setVisible(wrong != null || !value.equals(property.initial()));
    panel.revalidate();
    panel.repaint();
  }

  private static String capital(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private void reset() {
    field.show(property.initial());
    check(property.initial(), true);
  }

  /** Shows what came from elsewhere. */
  void show(Values values) {
    T next = values.get(property);
    if (!next.equals(value)) {
      value = next;
      field.show(next);
      tell(null);
    }
  }

  /** Whether it means something beside the other values. */
  void appear(Values values) {
    boolean meant =
        property
            .visibleWhen()
            .map(when -> when.oneOf().contains(plain(values.byId().get(when.property()))))
            .orElse(true);
    panel.setVisible(meant);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Kind.Choice choice ? choice.type() : value;
  }

  JComponent component() {
    return panel;
  }
}
