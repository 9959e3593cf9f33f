package org.neurozoo.workbench.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * A form made from the schema of a contribution: one field a property, checked as it is typed into.
 * What is wrong stands below its field and is not handed on; all else is handed on as whole new
 * values when the user is done with a field (Enter, leaving it, a pause). On the event thread.
 *
 * <p>Titles and help come from the texts of the contribution: {@code kind.id.property} holds both
 * (what stands behind the first colon, semicolon or bracket is help), {@code
 * kind.id.property.title} and {@code kind.id.property.help} either; {@code kind.id.property.word}
 * names a word of a closed list. Components are named by the property's id, those of what is chosen
 * by {@code property.id}; {@code id.fault} and {@code id.reset} stand beside.
 */
public final class PropertySheet {
  /** Wider fields would be no better to read. */
  private static final int WIDEST = 560;

  private final Context context;
  private final Consumer<Values> changed;
  private final Sheet panel = new Sheet(new Column(16, WIDEST));
  private final List<Row<?>> rows = new ArrayList<>();
  private Values values;

  private PropertySheet(Context context, Values values, Consumer<Values> changed) {
    this.context = context;
    this.values = values;
    this.changed = changed;
    for (Property<?> property : context.about().schema().properties()) {
      row(property);
    }
    appear();
  }

  /**
   * A form.
   *
   * @param about whose schema and texts
   * @param values of that schema
   * @param choices what is contributed of a kind, for properties that choose among it
   * @param changed gets the new values after every change by the user, never what was shown
   */
  public static PropertySheet of(
      Contribution about,
      Values values,
      Locale locale,
      Function<String, List<Contribution>> choices,
      Consumer<Values> changed) {
    return of(new Context(about, locale, choices, ""), values, changed);
  }

  static PropertySheet of(Context context, Values values, Consumer<Values> changed) {
    return new PropertySheet(context, values, changed);
  }

  private <T> void row(Property<T> property) {
    Row<T> row = new Row<>(property, values.get(property), context, this::change);
    rows.add(row);
    panel.add(row.component());
  }

  private <T> void change(Property<T> property, T value) {
    values = values.with(property, value);
    appear();
    changed.accept(values);
  }

  private void appear() {
    rows.forEach(row -> row.appear(values));
    panel.revalidate();
  }

  /** What is shown; it fills the width it gets and may be put into a scroll pane. */
  public JComponent component() {
    return panel;
  }

  /** The values last handed on or shown. */
  public Values values() {
    return values;
  }

  /** Shows other values, for instance after undo; the keyboard stays where it is. */
  public void show(Values next) {
    values = next;
    rows.forEach(row -> row.show(next));
    appear();
  }

  /** What a property is called where a change of it is named. */
  public static String title(Contribution about, Property<?> property, Locale locale) {
    return Wording.of(about, property, locale).title();
  }
}
