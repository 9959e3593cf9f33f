package org.neurozoo.workbench.design.internal.gallery;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/** Shows the gallery to choose a template from. */
public record NewExperiment() implements Command {
  private static final int FIRST = 10;

  @Override
  public String id() {
    return "new-experiment";
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public List<Place> places() {
    return List.of(
        new Place.InMenu(Menu.FILE, FIRST), new Place.InToolBar(FIRST), new Place.OnWelcome(FIRST));
  }

  @Override
  public Optional<KeyStroke> key() {
    return Optional.of(KeyStroke.getKeyStroke(KeyEvent.VK_N, InputEvent.CTRL_DOWN_MASK));
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.FILE_EARMARK_PLUS);
  }

  @Override
  public void run(Workbench workbench) {
    workbench.perspective("design");
    workbench.show("templates");
  }
}
