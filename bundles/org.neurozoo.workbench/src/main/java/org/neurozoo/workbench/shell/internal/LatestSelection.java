package org.neurozoo.workbench.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Selection;
import org.neurozoo.workbench.Subscription;

/** Keeps the value selected last of every class. */
final class LatestSelection implements Selection {
  private final List<Object> newestFirst = new ArrayList<>();
  private final Listeners listeners = new Listeners();

  @Override
  public <T> Optional<T> of(Class<T> type) {
    return newestFirst.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public Optional<Object> current() {
    return newestFirst.stream().findFirst();
  }

  @Override
  public void select(Object value) {
    if (!newestFirst.isEmpty() && newestFirst.getFirst().equals(value)) {
      return;
    }
    newestFirst.removeIf(each -> each.getClass() == value.getClass());
    newestFirst.addFirst(value);
    listeners.call();
  }

  @Override
  public void clear(Object value) {
    if (newestFirst.remove(value)) {
      listeners.call();
    }
  }

  @Override
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
