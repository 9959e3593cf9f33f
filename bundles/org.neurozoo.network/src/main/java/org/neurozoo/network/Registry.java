package org.neurozoo.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything the installed bundles contribute, at this moment: a declarative service. What it
 * returns changes as bundles come and go, so nobody keeps it for long.
 */
@ProviderType
public interface Registry {
  /** All contributions of a type, ordered by id. */
  <C extends Contribution> List<C> all(Class<C> type);

  /**
   * The contribution of an id.
   *
   * @param place where it is named, for the fault
   * @throws FaultException if there is none; lists those there are
   */
  default <C extends Contribution> C get(Class<C> type, String id, String place) {
    List<C> all = all(type);
    return all.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(type, id, place, all));
  }

  /** What it was asked for so far, if it keeps count, as an experiment's does. */
  default Set<Contribution> asked() {
    return Set.of();
  }

  private static FaultException unknown(
      Class<?> type, String id, String place, List<? extends Contribution> all) {
    String known = all.stream().map(Contribution::id).collect(Collectors.joining(", "));
    String kind =
        all.stream()
            .findFirst()
            .map(Contribution::kind)
            .orElseGet(() -> type.getSimpleName().toLowerCase(Locale.ROOT));
    return FaultException.of(
        Texts.beside(Registry.class), place, "unknown.contribution", kind, id, known);
  }

  /** A contribution and its values, as a choice in a document names them. */
  record Chosen<C>(C type, Values values) {}

  /**
   * What a choice names, with its values read against its schema.
   *
   * @throws FaultException if there is no such contribution or its values are wrong
   */
  default <C extends Contribution> Chosen<C> choose(Class<C> type, Choice choice, String place) {
    C chosen = get(type, choice.type(), place);
    return new Chosen<>(chosen, chosen.schema().read(choice.values(), place));
  }

  /** A registry of fixed contributors, for use without a framework. */
  static Registry of(List<? extends Contributor> contributors) {
    List<Contribution> all =
        contributors.stream().flatMap(each -> each.contributions().stream()).toList();
    return new Registry() {
      @Override
      public <C extends Contribution> List<C> all(Class<C> type) {
        return all.stream()
            .filter(type::isInstance)
            .map(type::cast)
            .sorted(java.util.Comparator.comparing(Contribution::id))
            .toList();
      }
    };
  }
}
