package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.layouts.ApplicationLayout;
import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSimplePanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingTabPanelNode;
import io.github.andrewauclair.moderndocking.layouts.WindowLayout;
import java.awt.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.JSplitPane;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Perspective.Area;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns areas of perspectives, and what the user has made of them, into layouts of the docking. */
final class Layouts {
  private static final Logger LOG = LoggerFactory.getLogger(Layouts.class);
  private static final double HARDLY = 0.006;
  private static final Pattern ID = Pattern.compile("persistentID=\"([^\"]+)\"");

  private Layouts() {}

  /** The layout of an area, for a window as it stands. */
  static WindowLayout of(Window window, Area area) {
    return new WindowLayout(window, node(area));
  }

  private static DockingLayoutNode node(Area area) {
    return switch (area) {
      case Area.Documents documents -> leaf(DocumentSlot.ID);
      case Area.Stack stack -> tabs(stack.views());
      case Area.Beside b -> split(b.left(), b.right(), JSplitPane.HORIZONTAL_SPLIT, b.share());
      case Area.Above a -> split(a.top(), a.bottom(), JSplitPane.VERTICAL_SPLIT, a.share());
    };
  }

  private static DockingAPI docking() {
    return Docking.getSingleInstance();
  }

  private static DockingLayoutNode leaf(String id) {
    return new DockingSimplePanelNode(docking(), id, DocumentSlot.class.getName(), "", id, id);
  }

  private static DockingLayoutNode tabs(List<String> ids) {
    String first = ids.getFirst();
    DockingTabPanelNode tabs = new DockingTabPanelNode(docking(), first, "", "", first, first);
    ids.forEach(id -> tabs.addTab(id, "", "", id, id));
    return tabs;
  }

  private static DockingLayoutNode split(Area one, Area two, int orientation, double share) {
    return new DockingSplitPanelNode(docking(), node(one), node(two), orientation, share, "");
  }

  /** The ids of all views of an area. */
  static Stream<String> views(Area area) {
    return switch (area) {
      case Area.Documents documents -> Stream.empty();
      case Area.Stack stack -> stack.views().stream();
      case Area.Beside beside -> Stream.concat(views(beside.left()), views(beside.right()));
      case Area.Above above -> Stream.concat(views(above.top()), views(above.bottom()));
    };
  }

  /**
   * The layout of the main window as bytes, if it can be told.
   *
   * @param before what it was arranged by: a divider that nobody has moved has that share still,
   *     whatever its place on the screen was rounded to
   */
  static Optional<byte[]> write(Window window, @Nullable WindowLayout before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DockingLayoutNode now = docking().getDockingState().getWindowLayout(window).getRootNode();
      DockingLayoutNode kept = before == null ? now : steady(docking(), now, before.getRootNode());
      docking()
          .getLayoutPersistence()
          .saveLayoutToOutputStream(bytes, new ApplicationLayout(new WindowLayout(window, kept)));
      return Optional.of(bytes.toByteArray());
    } catch (XMLStreamException e) {
      LOG.warn("the layout cannot be kept", e);
      return Optional.empty();
    }
  }

  /** A layout with the shares that another one of the same form has, where they hardly differ. */
  static DockingLayoutNode steady(
      DockingAPI docking, DockingLayoutNode now, DockingLayoutNode before) {
    if (now instanceof DockingSplitPanelNode split
        && before instanceof DockingSplitPanelNode old
        && split.getOrientation() == old.getOrientation()) {
      double moved = Math.abs(split.getDividerProportion() - old.getDividerProportion());
      return new DockingSplitPanelNode(
          docking,
          steady(docking, split.getLeft(), old.getLeft()),
          steady(docking, split.getRight(), old.getRight()),
          split.getOrientation(),
          moved < HARDLY ? old.getDividerProportion() : split.getDividerProportion(),
          "");
    }
    return now;
  }

  /** The ids in a layout that was kept. */
  static List<String> ids(byte[] kept) {
    String xml = new String(kept, StandardCharsets.UTF_8);
    return ID.matcher(xml).results().map((MatchResult found) -> found.group(1)).distinct().toList();
  }

  /** A layout that was kept; a damaged one is given up. */
  static Optional<WindowLayout> read(byte[] kept) {
    try {
      ApplicationLayout layout =
          docking()
              .getLayoutPersistence()
              .loadApplicationLayoutFromInputStream(new ByteArrayInputStream(kept));
      return Optional.ofNullable(layout).map(ApplicationLayout::getMainFrameLayout);
    } catch (XMLStreamException | RuntimeException e) {
      LOG.warn("a kept layout is damaged and given up", e);
      return Optional.empty();
    }
  }
}
