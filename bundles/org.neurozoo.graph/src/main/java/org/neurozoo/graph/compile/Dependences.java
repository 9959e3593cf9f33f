package org.neurozoo.graph.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntFunction;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Which kernels must come after which: what is read must be written, and read before it changes.
 */
final class Dependences {
  private final List<Set<Integer>> after = new ArrayList<>();

  Dependences(List<Kernel> kernels) {
    Map<Buffer, List<Integer>> writers = new HashMap<>();
    Map<Buffer, List<Integer>> readers = new HashMap<>();
    for (int i = 0; i < kernels.size(); i++) {
      after.add(new LinkedHashSet<>());
      List<Buffer> read = Accesses.reads(kernels.get(i)).map(View::buffer).distinct().toList();
      List<Buffer> written = Accesses.writes(kernels.get(i)).map(View::buffer).distinct().toList();
      for (Buffer buffer : read) {
        follow(i, writers.getOrDefault(buffer, List.of()));
      }
      for (Buffer buffer : written) {
        follow(i, writers.getOrDefault(buffer, List.of()));
        follow(i, readers.getOrDefault(buffer, List.of()));
      }
      int kernel = i;
      read.forEach(b -> readers.computeIfAbsent(b, _ -> new ArrayList<>()).add(kernel));
      written.forEach(b -> writers.computeIfAbsent(b, _ -> new ArrayList<>()).add(kernel));
    }
  }

  private void follow(int kernel, List<Integer> earlier) {
    earlier.forEach(before -> after.get(before).add(kernel));
  }

  /**
   * Whether kernels can come all together: nothing that follows one of them precedes another.
   *
   * @param groups those that will come together with a kernel, itself among them
   */
  boolean canMeet(Set<Integer> kernels, IntFunction<Set<Integer>> groups) {
    int last = last(kernels);
    Set<Integer> seen = new HashSet<>(kernels);
    Deque<Integer> open = new ArrayDeque<>(kernels);
    while (!open.isEmpty()) {
      int kernel = open.remove();
      for (int next : after.get(kernel)) {
        if (kernels.contains(next) && !kernels.contains(kernel)) {
          return false;
        }
        if (!seen.contains(next)) {
          // What comes together with it may come early, and what follows that precede another.
          groups.apply(next).stream().filter(seen::add).filter(k -> k < last).forEach(open::add);
        }
      }
    }
    return true;
  }

  /** Groups in an order that is right, each as near to the place of its last kernel as can be. */
  List<Set<Integer>> order(Collection<Set<Integer>> groups) {
    Map<Integer, Set<Integer>> groupOf = new HashMap<>();
    groups.forEach(group -> group.forEach(kernel -> groupOf.put(kernel, group)));
    Map<Set<Integer>, Integer> waiting = new HashMap<>();
    groups.forEach(
        group -> followers(group, groupOf).forEach(f -> waiting.merge(f, 1, Integer::sum)));
    PriorityQueue<Set<Integer>> ready =
        new PriorityQueue<>(java.util.Comparator.comparingInt(Dependences::last));
    groups.stream().filter(group -> !waiting.containsKey(group)).forEach(ready::add);
    List<Set<Integer>> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Set<Integer> next = ready.remove();
      order.add(next);
      for (Set<Integer> follower : followers(next, groupOf)) {
        if (waiting.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    return order;
  }

  private Set<Set<Integer>> followers(Set<Integer> group, Map<Integer, Set<Integer>> groupOf) {
    Set<Set<Integer>> followers = new LinkedHashSet<>();
    for (int kernel : group) {
      for (int next : after.get(kernel)) {
        Set<Integer> follower = groupOf.getOrDefault(next, Set.of());
        if (follower != group) {
          followers.add(follower);
        }
      }
    }
    return followers;
  }

  private static int last(Set<Integer> group) {
    return group.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
