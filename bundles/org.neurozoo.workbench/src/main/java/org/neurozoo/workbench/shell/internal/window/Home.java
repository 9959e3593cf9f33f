package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.DockingRegion;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neurozoo.workbench.Perspective.Area;

/**
 * Where a view that was closed belongs in a perspective.
 *
 * @param neighbour the id of what it is placed by; empty for the whole window
 * @param region over its neighbour, or at which side of it
 * @param share of the room there that it gets
 */
record Home(Optional<String> neighbour, DockingRegion region, double share) {
  private static final double WHOLE = 1;

  /**
   * The place of a view.
   *
   * @param here tells of an id whether that is in the window
   * @return nothing if the perspective has no place for it, or nothing is left of what is around it
   */
  static Optional<Home> of(Area layout, String view, Predicate<String> here) {
    return switch (layout) {
      case Area.Documents documents -> Optional.empty();
      case Area.Stack stack ->
          stack.views().contains(view)
              ? stack.views().stream()
                  .filter(here)
                  .findFirst()
                  .map(each -> new Home(Optional.of(each), DockingRegion.CENTER, WHOLE))
              : Optional.empty();
      case Area.Beside b ->
          of(b.left(), view, here)
              .or(() -> of(b.right(), view, here))
              .or(() -> by(b.right(), b.left(), view, here, DockingRegion.WEST, b.share()))
              .or(() -> by(b.left(), b.right(), view, here, DockingRegion.EAST, 1 - b.share()));
      case Area.Above a ->
          of(a.top(), view, here)
              .or(() -> of(a.bottom(), view, here))
              .or(() -> by(a.bottom(), a.top(), view, here, DockingRegion.NORTH, a.share()))
              .or(() -> by(a.top(), a.bottom(), view, here, DockingRegion.SOUTH, 1 - a.share()));
    };
  }

  /** At the side of what stands beside its own area; at the window's if that is divided itself. */
  private static Optional<Home> by(
      Area beside, Area own, String view, Predicate<String> here, DockingRegion at, double share) {
    if (!(own instanceof Area.Stack stack) || !stack.views().contains(view)) {
      return Optional.empty();
    }
    boolean divided = beside instanceof Area.Beside || beside instanceof Area.Above;
    return ids(beside)
        .filter(here)
        .findFirst()
        .map(each -> new Home(divided ? Optional.empty() : Optional.of(each), at, share));
  }

  private static Stream<String> ids(Area area) {
    return switch (area) {
      case Area.Documents documents -> Stream.of(DocumentSlot.ID);
      case Area.Stack stack -> stack.views().stream();
      case Area.Beside beside -> Stream.concat(ids(beside.left()), ids(beside.right()));
      case Area.Above above -> Stream.concat(ids(above.top()), ids(above.bottom()));
    };
  }
}
