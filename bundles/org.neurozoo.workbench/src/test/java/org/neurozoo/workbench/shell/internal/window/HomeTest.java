package org.neurozoo.workbench.shell.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.andrewauclair.moderndocking.DockingRegion;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.Perspective.Area;

class HomeTest {
  private static final Area MIDDLE =
      new Area.Above(0.7, new Area.Documents(), Perspective.stack("log", "jobs"));
  private static final Area LAYOUT =
      new Area.Beside(
          0.25,
          Perspective.stack("gallery"),
          new Area.Beside(0.75, MIDDLE, Perspective.stack("properties")));

  private static Optional<Home> home(String view, String... here) {
    Set<String> all = Set.of(here);
    return Home.of(LAYOUT, view, id -> id.equals(DocumentSlot.ID) || all.contains(id));
  }

  @Test
  void aViewJoinsThoseItStandsOver() {
    assertEquals(
        Optional.of(new Home(Optional.of("log"), DockingRegion.CENTER, 1)), home("jobs", "log"));
  }

  @Test
  void aViewAloneGoesToItsSide() {
    assertEquals(
        Optional.of(new Home(Optional.empty(), DockingRegion.EAST, 0.25)),
        home("properties", "log", "gallery"));
    assertEquals(
        Optional.of(new Home(Optional.empty(), DockingRegion.WEST, 0.25)), home("gallery", "log"));
  }

  @Test
  void aViewWhoseOthersAreClosedTooGoesBelowTheDocuments() {
    Home home = home("log", "gallery").orElseThrow();
    assertEquals(Optional.of(DocumentSlot.ID), home.neighbour());
    assertEquals(DockingRegion.SOUTH, home.region());
    assertEquals(0.3, home.share(), 1e-9, "what the upper area leaves");
  }

  @Test
  void aViewOfAnotherPerspectiveHasNoHome() {
    assertEquals(Optional.empty(), home("curves", "log"));
  }
}
