package org.neurozoo.workbench.component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.neurozoo.schema.Contribution;

/**
 * What the fields of a sheet need to know.
 *
 * @param about whose properties they show
 * @param locale the language
 * @param choices what is contributed of a kind
 * @param path leads the names of components
 */
record Context(
    Contribution about, Locale locale, Function<String, List<Contribution>> choices, String path) {
  /** For the properties of what is chosen within. */
  Context within(Contribution chosen, String name) {
    return new Context(chosen, locale, choices, name + ".");
  }

  Optional<Contribution> find(String kind, String id) {
    return choices.apply(kind).stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
