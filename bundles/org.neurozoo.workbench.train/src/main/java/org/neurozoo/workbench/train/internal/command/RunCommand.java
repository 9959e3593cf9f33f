package org.neurozoo.workbench.train.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.KeyStroke;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Words;

/**
 * A command as data.
 *
 * @param stroke its key as {@link KeyStroke#getKeyStroke(String)} reads it, or empty
 * @param enabled whether it can be carried out now
 * @param action what it does
 */
record RunCommand(
    String id,
    Ikon ikon,
    String stroke,
    List<Place> places,
    Predicate<Workbench> enabled,
    Consumer<Workbench> action)
    implements Command {

  @Override
  public Optional<KeyStroke> key() {
    return Optional.ofNullable(stroke.isEmpty() ? null : KeyStroke.getKeyStroke(stroke));
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(ikon);
  }

  @Override
  public boolean isEnabled(Workbench workbench) {
    return enabled.test(workbench);
  }

  @Override
  public void run(Workbench workbench) {
    action.accept(workbench);
  }

  @Override
  public Texts texts() {
    return Words.TEXTS;
  }
}
