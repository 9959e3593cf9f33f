package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.Dockable;
import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.DockingRegion;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.app.RootDockingPanel;
import io.github.andrewauclair.moderndocking.layouts.WindowLayout;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.awt.EventQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Shell;

/** Views in the main window, arranged by perspectives, moved by the user. */
final class DockingDesk {
  private static final double BELOW = 0.3;

  private final Shell shell;
  private final Keep keep;
  private final KnownViews known;
  private final JFrame frame;
  private final RootDockingPanel root;
  private final Map<String, Slot> slots = new HashMap<>();
  private String perspective = "";
  private @Nullable WindowLayout arranged;

  /** Takes over the middle of a window. */
  DockingDesk(Shell shell, Keep keep, JFrame frame, JComponent documents, String title) {
    this.shell = shell;
    this.keep = keep;
    this.known = new KnownViews(shell, keep);
    this.frame = frame;
    Settings.setDefaultTabPreference(DockableTabPreference.TOP_ALWAYS);
    Settings.setActiveHighlighterEnabled(false);
    Docking.initialize(frame);
    root = new RootDockingPanel(frame);
    Docking.registerDockable(new DocumentSlot(documents, title));
  }

  JComponent component() {
    return root;
  }

  /** The id of the perspective shown; empty before there is one. */
  String perspective() {
    return perspective;
  }

  /** Turns to a perspective as the user left it; one that is not here shows documents alone. */
  void turnTo(String id) {
    shell
        .find(Perspective.class, id)
        .ifPresentOrElse(
            this::turnTo, () -> arrange(Layouts.of(frame, new Perspective.Area.Documents())));
  }

  private void turnTo(Perspective next) {
    remember();
    perspective = next.id();
    Optional<byte[]> kept = keep.read(file(next.id()));
    kept.stream()
        .flatMap(bytes -> Layouts.ids(bytes).stream())
        .filter(each -> !each.equals(DocumentSlot.ID))
        .forEach(this::slot);
    arrange(kept.flatMap(Layouts::read).orElseGet(() -> designed(next)));
  }

  private WindowLayout designed(Perspective perspective) {
    Layouts.views(perspective.layout()).forEach(this::slot);
    return Layouts.of(frame, perspective.layout());
  }

  private static String file(String perspective) {
    return "layout-" + perspective + ".xml";
  }

  private void arrange(WindowLayout layout) {
    docked().forEach(Docking::undock);
    Docking.getSingleInstance()
        .getDockingState()
        .restoreWindowLayout_PreserveSizeAndPos(frame, layout);
    arranged = layout;
    frame.validate();
    Shares.apply(root, layout.getRootNode());
    // The docking's own events are still to come, and set some dividers too early once more.
    EventQueue.invokeLater(() -> settle(layout));
  }

  private void settle(WindowLayout layout) {
    if (layout == arranged && frame.isShowing()) {
      Shares.apply(root, layout.getRootNode());
    }
  }

  private List<Dockable> docked() {
    return Stream.concat(
            slots.values().stream(),
            Docking.getDockables().stream().filter(DocumentSlot.class::isInstance))
        .map(Dockable.class::cast)
        .filter(Docking::isDocked)
        .toList();
  }

  /** Keeps the present arrangement for its perspective. */
  void remember() {
    if (!perspective.isEmpty()) {
      Layouts.write(frame, arranged).ifPresent(bytes -> keep.write(file(perspective), bytes));
    }
    known.write();
  }

  /** Gives up what the user has moved in the present perspective. */
  void reset() {
    keep.delete(file(perspective));
    shell.find(Perspective.class, perspective).ifPresent(p -> arrange(designed(p)));
  }

  private Slot slot(String id) {
    if (id.equals(DocumentSlot.ID)) {
      throw new IllegalArgumentException("documents are no view");
    }
    return slots.computeIfAbsent(
        id,
        missing -> {
          Slot slot = new Slot(shell, known, id);
          Docking.registerDockable(slot);
          return slot;
        });
  }

  /** Brings a view to the front; one that is nowhere joins others or goes below the documents. */
  void show(String id) {
    Slot slot = slot(id);
    if (!Docking.isDocked(slot)) {
      Optional<Slot> beside = slots.values().stream().filter(Docking::isDocked).findFirst();
      beside.ifPresentOrElse(
          other -> Docking.dock(slot, other, DockingRegion.CENTER),
          () -> Docking.dock(slot, frame, DockingRegion.SOUTH, BELOW));
    }
    Docking.bringToFront(slot);
    slot.focus();
  }

  /** Opens anew the views whose bundle has come or gone. */
  void contributionsChanged() {
    slots.values().forEach(Slot::contributionsChanged);
  }

  /** Opens all views anew. */
  void refill() {
    slots.values().forEach(Slot::refill);
  }

  /** Closes all views and lets go of the window. */
  void close() {
    slots.values().forEach(Slot::close);
    Docking.uninitialize();
  }
}
