package org.neurozoo.workbench;

import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Texts;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view that can stand in a perspective, once. It is opened when it is first shown and again
 * whenever language or bundles change; what it throws is shown in its place, and the rest goes on.
 */
@ConsumerType
public interface View extends Contribution {
  @Override
  default String kind() {
    return "view";
  }

  /** What its tab bears. */
  default Optional<Ikon> icon() {
    return Optional.empty();
  }

  /** Builds it in the workbench's language. */
  Part open(Workbench workbench);

  /**
   * A view that is no more than what it opens.
   *
   * @param texts have its title and help
   */
  static View of(String id, Ikon icon, Texts texts, Function<Workbench, Part> opener) {
    return new PlainView(id, Optional.of(icon), texts, opener);
  }
}
