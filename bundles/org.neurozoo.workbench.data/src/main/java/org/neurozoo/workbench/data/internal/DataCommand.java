package org.neurozoo.workbench.data.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;

/** A command about data. */
record DataCommand(
    String id,
    Ikon ikon,
    List<Place> places,
    Predicate<Workbench> enabled,
    Consumer<Workbench> action)
    implements Command {
  @Override
  public Optional<Ikon> icon() {
    return Optional.of(ikon);
  }

  @Override
  public Texts texts() {
    return Setup.TEXTS;
  }

  @Override
  public boolean isEnabled(Workbench workbench) {
    return enabled.test(workbench);
  }

  @Override
  public void run(Workbench workbench) {
    action.accept(workbench);
  }
}
