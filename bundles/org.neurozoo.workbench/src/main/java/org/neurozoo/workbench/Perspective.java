package org.neurozoo.workbench;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An arrangement of views for one kind of work. The user may move them; the workbench remembers.
 */
@ConsumerType
public interface Perspective extends Contribution {
  /** A part of the window. */
  sealed interface Area {
    /** The open documents; every perspective has them just once. */
    record Documents() implements Area {}

    /** Views over each other, the first one in front; those of absent bundles say so. */
    record Stack(List<String> views) implements Area {
      /** Copies the ids. */
      public Stack {
        views = List.copyOf(views);
      }
    }

    /**
     * Two areas side by side.
     *
     * @param share of the width that the left one has, between 0 and 1
     */
    record Beside(double share, Area left, Area right) implements Area {}

    /**
     * Two areas one above the other.
     *
     * @param share of the height that the upper one has, between 0 and 1
     */
    record Above(double share, Area top, Area bottom) implements Area {}
  }

  @Override
  default String kind() {
    return "perspective";
  }

  /** Perspectives are offered in ascending order. */
  int order();

  /** What stands for it in the perspective bar. */
  default Optional<Ikon> icon() {
    return Optional.empty();
  }

  /** How it looks before the user moves anything. */
  Area layout();

  /** Views over each other. */
  static Area stack(String... views) {
    return new Area.Stack(List.of(views));
  }
}
