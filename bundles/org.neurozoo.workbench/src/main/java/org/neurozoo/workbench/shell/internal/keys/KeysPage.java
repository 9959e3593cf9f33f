package org.neurozoo.workbench.shell.internal.keys;

import java.util.Optional;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.Workbench;

/** The page of preferences with the keys of all commands. */
public record KeysPage() implements PreferencePage {
  /** The page. */
  public static final KeysPage PAGE = new KeysPage();

  @Override
  public String id() {
    return "keys";
  }

  @Override
  public Schema schema() {
    return Schema.of(Bindings.ENTRIES);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Workbench.class);
  }

  @Override
  public Optional<Part> editor(Workbench workbench) {
    return Optional.of(new KeysPanel(workbench));
  }
}
