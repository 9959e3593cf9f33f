package org.neurozoo.workbench.shell.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Subscription;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What the contributors that are here now contribute; may be used from any thread. */
public final class Contributions {
  private final List<Contributor> contributors = new CopyOnWriteArrayList<>();
  private final Listeners listeners = new Listeners();

  /** Takes up what a contributor brings. */
  public void add(Contributor contributor) {
    contributors.add(contributor);
    listeners.call();
  }

  /** Lets go of what a contributor brought. */
  public void remove(Contributor contributor) {
    contributors.remove(contributor);
    listeners.call();
  }

  /** All of a type, ordered by id. */
  public <C extends Contribution> List<C> all(Class<C> type) {
    return contributors.stream()
        .flatMap(contributor -> contributor.contributions().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(Contribution::id))
        .toList();
  }

  /** The one of an id, if it is here. */
  public <C extends Contribution> Optional<C> find(Class<C> type, String id) {
    return all(type).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The symbolic name of the bundle that brings a contribution, if it is here and in one. */
  public Optional<String> bundle(Contribution contribution) {
    return contributors.stream()
        .filter(each -> each.contributions().stream().anyMatch(it -> same(it, contribution)))
        .findFirst()
        .map(each -> FrameworkUtil.getBundle(each.getClass()))
        .map(Bundle::getSymbolicName);
  }

  /** What a contributor lists it may make anew each time. */
  private static boolean same(Contribution one, Contribution other) {
    return one.kind().equals(other.kind()) && one.id().equals(other.id());
  }

  /** Calls back, on whatever thread changed them. */
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
