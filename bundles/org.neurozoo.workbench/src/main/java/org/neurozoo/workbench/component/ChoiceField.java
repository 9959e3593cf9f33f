package org.neurozoo.workbench.component;

import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** One of the contributed types of a kind, with its own properties below. */
final class ChoiceField implements Field {
  private final String kind;
  private final String name;
  private final Context context;
  private final Entry entry;
  private final JComboBox<String> box = new JComboBox<>();
  private final JPanel nested = new JPanel(new Column(12));
  private @Nullable PropertySheet sheet;
  private String shown = "";
  private boolean showing;

  ChoiceField(String kind, String name, Context context, Entry entry) {
    this.kind = kind;
    this.name = name;
    this.context = context;
    this.entry = entry;
    List<String> ids = context.choices().apply(kind).stream().map(Contribution::id).toList();
    box.setModel(new DefaultComboBoxModel<>(ids.toArray(String[]::new)));
    box.setRenderer(new NameRenderer<>(this::title));
    box.setMinimumSize(new Dimension(64, 0));
    box.addActionListener(action -> chosen());
    nested.setOpaque(false);
    nested.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 2, 0, 0, Notes.line()),
            BorderFactory.createEmptyBorder(0, 12, 0, 0)));
  }

  private String title(String id) {
    return context.find(kind, id).map(each -> each.title(context.locale())).orElse(id);
  }

  private void chosen() {
    Object id = box.getSelectedItem();
    if (!showing && id instanceof String type && !type.equals(shown)) {
      Choice choice = Choice.of(type);
      show(choice);
      entry.entered(choice);
    }
  }

  @Override
  public JComponent component() {
    return box;
  }

  @Override
  public @Nullable JComponent below() {
    return nested;
  }

  @Override
  public void show(Object value) {
    if (value instanceof Choice choice) {
      showing = true;
      select(choice.type());
      describe(choice);
      showing = false;
    }
  }

  /** What a bundle that is not here would bring is shown by its id. */
  private void select(String type) {
    DefaultComboBoxModel<String> model = (DefaultComboBoxModel<String>) box.getModel();
    if (model.getIndexOf(type) < 0) {
      model.addElement(type);
    }
    box.setSelectedItem(type);
  }

  private void describe(Choice choice) {
    Contribution chosen = context.find(kind, choice.type()).orElse(null);
    if (chosen == null) {
      fill(choice, Notes.fault(absent(choice)));
      return;
    }
    try {
      Values values = chosen.schema().read(choice.values(), "");
      if (sheet != null && shown.equals(choice.type())) {
        sheet.show(values);
      } else {
        open(choice, chosen, values);
      }
    } catch (FaultException e) {
      fill(choice, Notes.fault(e.fault().message(context.locale())));
    }
  }

  private String absent(Choice choice) {
    return choice.type().isEmpty()
        ? Said.text(context.locale(), "choose")
        : Said.text(context.locale(), "absent", choice.type());
  }

  private void open(Choice choice, Contribution chosen, Values values) {
    fill(choice, Notes.quiet(chosen.help(context.locale())));
    if (!chosen.schema().properties().isEmpty()) {
      sheet =
          PropertySheet.of(
              context.within(chosen, name), values, next -> entry.entered(choice(chosen, next)));
      nested.add(sheet.component());
    }
  }

  private void fill(Choice choice, JComponent note) {
    shown = choice.type();
    sheet = null;
    nested.removeAll();
    nested.add(note);
    nested.revalidate();
    nested.repaint();
  }

  /** Defaults are left out, so that a document says what is special about it. */
  private static Choice choice(Contribution type, Values values) {
    Map<String, Object> special = new LinkedHashMap<>();
    for (Property<?> property : type.schema().properties()) {
      Object value = values.get(property);
      if (!value.equals(property.initial())) {
        special.put(property.id(), value);
      }
    }
    return new Choice(type.id(), special);
  }
}
