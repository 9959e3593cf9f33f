package org.neurozoo.workbench;

import java.util.List;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** Something a user can do: from a menu, the tool bar, by a key, from quick access. */
@ConsumerType
public interface Command extends Contribution {
  /** The menus of the menu bar, from left to right. */
  enum Menu {
    FILE,
    EDIT,
    NETWORK,
    RUN,
    DATA,
    WINDOW,
    HELP
  }

  /** Where it is offered besides quick access. */
  sealed interface Place {
    /**
     * In a menu.
     *
     * @param order ascending; a line is drawn between hundreds
     */
    record InMenu(Menu menu, int order) implements Place {}

    /**
     * In the tool bar, by its icon.
     *
     * @param order ascending; a gap is left between hundreds
     */
    record InToolBar(int order) implements Place {}

    /** On the welcome page, with its help. */
    record OnWelcome(int order) implements Place {}

    /** In the context menu of whatever is selected of a type. */
    record InContext(Class<?> type, int order) implements Place {}
  }

  @Override
  default String kind() {
    return "command";
  }

  /** Where it is offered; quick access always has it. */
  default List<Place> places() {
    return List.of();
  }

  /** The key it has unless the user gives it another. */
  default Optional<KeyStroke> key() {
    return Optional.empty();
  }

  /** What stands for it in the tool bar and before its name. */
  default Optional<Ikon> icon() {
    return Optional.empty();
  }

  /** Whether it can be carried out now; asked often, so it only looks. */
  default boolean isEnabled(Workbench workbench) {
    return true;
  }

  /** Carries it out; a {@link org.neurozoo.schema.FaultException} is told to the user. */
  void run(Workbench workbench);
}
