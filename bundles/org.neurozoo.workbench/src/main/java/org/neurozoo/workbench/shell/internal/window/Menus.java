package org.neurozoo.workbench.shell.internal.window;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Menu;
import org.neurozoo.workbench.Command.Place.InMenu;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** The menu bar, made of the commands that are here now. */
final class Menus {
  private final Shell shell;

  Menus(Shell shell) {
    this.shell = shell;
  }

  JMenuBar bar() {
    JMenuBar bar = new JMenuBar();
    for (Menu menu : Menu.values()) {
      List<Placed> placed = in(menu);
      if (!placed.isEmpty()) {
        bar.add(menu(menu, placed));
      }
    }
    return bar;
  }

  private List<Placed> in(Menu menu) {
    return Placed.at(
        shell,
        place ->
            place instanceof InMenu(Menu where, int order) && where == menu
                ? OptionalInt.of(order)
                : OptionalInt.empty());
  }

  private JMenu menu(Menu id, List<Placed> placed) {
    String key = "menu." + id.name().toLowerCase(Locale.ROOT);
    JMenu menu = new JMenu(Look.TEXTS.text(shell.locale(), key));
    menu.setMnemonic(Look.TEXTS.text(shell.locale(), key + ".mnemonic").charAt(0));
    menu.setName(key);
    for (int i = 0; i < placed.size(); i++) {
      if (i > 0 && placed.get(i).beginsGroup(placed.get(i - 1))) {
        menu.addSeparator();
      }
      menu.add(item(placed.get(i).command()));
    }
    if (id == Menu.WINDOW) {
      menu.addSeparator();
      menu.add(views());
    }
    menu.addMenuListener(new Refresh(menu));
    return menu;
  }

  private JMenuItem item(Command command) {
    JMenuItem item = new CommandItem(command);
    item.setName("menu." + command.id());
    item.addActionListener(event -> shell.run(command));
    command.icon().ifPresent(icon -> item.setIcon(Glyph.small(icon)));
    shell.key(command).ifPresent(item::setAccelerator);
    return item;
  }

  private JMenu views() {
    JMenu menu = new JMenu(Look.TEXTS.text(shell.locale(), "menu.views"));
    for (View view : shell.all(View.class)) {
      JMenuItem item = new JMenuItem(view.title(shell.locale()));
      view.icon().ifPresent(icon -> item.setIcon(Glyph.small(icon)));
      item.addActionListener(event -> shell.show(view.id()));
      menu.add(item);
    }
    return menu;
  }

  @SuppressWarnings("serial")
  private final class CommandItem extends JMenuItem {
    private final Command command;

    CommandItem(Command command) {
      super(command.title(shell.locale()));
      this.command = command;
    }

    void refresh() {
      setEnabled(command.isEnabled(shell));
    }
  }

  /** Greys what cannot be done while the menu is open; its keys stay alive when it is not. */
  private final class Refresh implements MenuListener {
    private final JMenu menu;

    Refresh(JMenu menu) {
      this.menu = menu;
    }

    @Override
    public void menuSelected(MenuEvent event) {
      for (int i = 0; i < menu.getItemCount(); i++) {
        if (menu.getItem(i) instanceof CommandItem item) {
          item.refresh();
        }
      }
    }

    @Override
    public void menuDeselected(MenuEvent event) {
      for (int i = 0; i < menu.getItemCount(); i++) {
        if (menu.getItem(i) instanceof CommandItem item) {
          item.setEnabled(true);
        }
      }
    }

    @Override
    public void menuCanceled(MenuEvent event) {
      menuDeselected(event);
    }
  }
}
