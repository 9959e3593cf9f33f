package org.neurozoo.workbench.shell.internal.keys;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.KeyStroke;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Menu;
import org.neurozoo.workbench.Command.Place.InMenu;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.KeyText;

/** The commands in a table: what they are called, the menu they stand in, their keys. */
@SuppressWarnings("serial")
final class CommandRows extends AbstractTableModel {
  private static final Texts TEXTS = Texts.beside(Workbench.class);
  private static final List<String> COLUMNS = List.of("keys.command", "keys.menu", "keys.key");

  /** Which column bears the keys. */
  static final int KEYS = COLUMNS.indexOf("keys.key");

  private final Locale locale;
  private final Function<Command, Optional<KeyStroke>> keys;
  private final List<Command> all;
  private List<Command> shown;

  /**
   * Rows of all commands, menu by menu.
   *
   * @param keys the key of a command as it is now
   */
  CommandRows(Workbench workbench, Function<Command, Optional<KeyStroke>> keys) {
    locale = workbench.locale();
    this.keys = keys;
    all =
        workbench.all(Command.class).stream()
            .sorted(
                Comparator.<Command>comparingInt(
                        each -> menu(each).map(Menu::ordinal).orElse(Integer.MAX_VALUE))
                    .thenComparing(each -> each.title(locale)))
            .toList();
    shown = all;
  }

  private static Optional<Menu> menu(Command command) {
    return command.places().stream()
        .filter(InMenu.class::isInstance)
        .map(place -> ((InMenu) place).menu())
        .findFirst();
  }

  /** Shows only those in whose row some words stand. */
  void filter(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    shown = all.stream().filter(each -> line(each).contains(wanted)).toList();
    fireTableDataChanged();
  }

  private String line(Command command) {
    String line = command.title(locale) + " " + menuTitle(command) + " " + keyText(command);
    return line.toLowerCase(Locale.ROOT);
  }

  private String menuTitle(Command command) {
    return menu(command)
        .map(menu -> TEXTS.text(locale, "menu." + menu.name().toLowerCase(Locale.ROOT)))
        .orElse("");
  }

  private String keyText(Command command) {
    return keys.apply(command).map(KeyText::of).orElse("");
  }

  Command at(int row) {
    return shown.get(row);
  }

  @Override
  public int getRowCount() {
    return shown.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return TEXTS.text(locale, COLUMNS.get(column));
  }

  @Override
  public Object getValueAt(int row, int column) {
    Command command = shown.get(row);
    return switch (COLUMNS.get(column)) {
      case "keys.command" -> command.title(locale);
      case "keys.menu" -> menuTitle(command);
      default -> keyText(command);
    };
  }
}
