package org.neurozoo.workbench.shell.internal.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Preferences;

/**
 * Which key carries which command out: the one that the user has given it, else its own. Kept as
 * entries such as {@code save=ctrl shift S}; nothing behind the sign takes the key away.
 *
 * @param given by id of command, as {@link KeyStroke#getKeyStroke(String)} reads it
 */
public record Bindings(Map<String, String> given) {
  static final Property<List<String>> ENTRIES = Property.list("bindings", new Kind.Text());

  /** Copies the map. */
  public Bindings {
    given = Map.copyOf(given);
  }

  /** As the user has them. */
  public static Bindings of(Preferences preferences) {
    return new Bindings(
        preferences.of(KeysPage.PAGE).get(ENTRIES).stream()
            .map(entry -> entry.split("=", 2))
            .filter(parts -> parts.length == 2)
            .collect(Collectors.toMap(p -> p[0].strip(), p -> p[1].strip(), (a, b) -> b)));
  }

  /** Keeps them as the user's wish. */
  void keep(Preferences preferences) {
    List<String> entries =
        new TreeMap<>(given)
            .entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
    preferences.set(KeysPage.PAGE, preferences.of(KeysPage.PAGE).with(ENTRIES, entries));
  }

  /** The key of a command, if it has one. */
  public Optional<KeyStroke> of(Command command) {
    String own = given.get(command.id());
    return own == null ? command.key() : Optional.ofNullable(KeyStroke.getKeyStroke(own));
  }

  /** Whether a command has another key than its own. */
  boolean isGiven(Command command) {
    return given.containsKey(command.id());
  }

  /** The first of some commands, other than one, that has a key. */
  Optional<Command> holder(KeyStroke key, Command but, List<Command> all) {
    return all.stream()
        .filter(each -> !each.id().equals(but.id()))
        .filter(each -> of(each).filter(key::equals).isPresent())
        .findFirst();
  }

  /** The same with another key of a command, or none. */
  Bindings with(Command command, Optional<KeyStroke> key) {
    Map<String, String> next = new TreeMap<>(given);
    if (key.equals(command.key())) {
      next.remove(command.id());
    } else {
      next.put(command.id(), key.map(Bindings::written).orElse(""));
    }
    return new Bindings(next);
  }

  /** The same with a key of a command that no other of some commands keeps. */
  Bindings assigned(Command command, KeyStroke key, List<Command> all) {
    Bindings next = this;
    Optional<Command> holder = next.holder(key, command, all);
    while (holder.isPresent()) {
      next = next.with(holder.get(), Optional.empty());
      holder = next.holder(key, command, all);
    }
    return next.with(command, Optional.of(key));
  }

  private static String written(KeyStroke key) {
    return key.toString().replace("pressed ", "");
  }
}
