package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.internal.Bursts;
import org.neurozoo.testkit.internal.Catalogue;
import org.neurozoo.testkit.internal.Memories;
import org.neurozoo.testkit.internal.Parity;

/**
 * What every {@link Backend} promises: to compute what the reference backend computes over every
 * primitive and over sizes that fit no vector and no tile, to write variables as if all at once,
 * and to yield the same bits however a burst is cut and however many threads there are.
 */
public final class BackendContract implements Contract {
  private final Backend backend;
  private final Backend truth = new ReferenceBackend();

  /** The contract of a backend that can be used here. */
  public BackendContract(Backend backend) {
    this.backend = backend;
  }

  @Override
  public List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(new Clause("new buffers hold zeros", () -> Memories.allocation(backend)));
    clauses.add(new Clause("what is read is what was written", () -> Memories.writing(backend)));
    clauses.add(new Clause("copies go their own way", () -> Memories.copying(backend)));
    clauses.add(new Clause("programs span memories", () -> Memories.several(backend)));
    clauses.add(new Clause("variables may be shaped", () -> Memories.shaping(backend)));
    clauses.add(new Clause("wrong names and shapes are refused", () -> Memories.refusals(backend)));
    clauses.add(new Clause("a row a step goes in and out", () -> Bursts.rows(backend)));
    clauses.add(new Clause("wrong rows are refused", () -> Bursts.refusals(backend)));
    clauses.add(new Clause("steps are counted in 64 bits", () -> Bursts.counter(backend)));
    clauses.add(new Clause("random bits are Philox's", () -> Bursts.bits(backend)));
    Catalogue.all().forEach(parity -> clauses.add(agreement(parity)));
    Catalogue.all().forEach(parity -> clauses.add(sameBits(parity)));
    return clauses;
  }

  /**
   * How long a step of each program takes that the contract compares, in microseconds: a benchmark
   * of every primitive, no test.
   *
   * @param nanos how long each is tried
   */
  public SequencedMap<String, Double> times(long nanos) {
    SequencedMap<String, Double> times = new LinkedHashMap<>();
    Catalogue.all().forEach(parity -> times.put(parity.name(), parity.micros(backend, nanos)));
    return times;
  }

  private Clause agreement(Parity parity) {
    return new Clause(parity.name(), () -> parity.differences(backend, truth));
  }

  private Clause sameBits(Parity parity) {
    return new Clause("same bits of " + parity.name(), () -> parity.changes(backend));
  }
}
