package org.neurozoo.network.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;

/** A registry that remembers what it was asked for: what one experiment is made of. */
final class AskedRegistry implements Registry {
  private final Registry registry;
  private final Set<Contribution> asked = ConcurrentHashMap.newKeySet();

  AskedRegistry(Registry registry) {
    this.registry = registry;
  }

  @Override
  public <C extends Contribution> List<C> all(Class<C> type) {
    List<C> all = registry.all(type);
    asked.addAll(all);
    return all;
  }

  @Override
  public <C extends Contribution> C get(Class<C> type, String id, String place) {
    C found = registry.get(type, id, place);
    asked.add(found);
    return found;
  }

  @Override
  public Set<Contribution> asked() {
    return Set.copyOf(asked);
  }
}
