package org.neurozoo.family.mlp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Template;
import org.neurozoo.network.Worksheet;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;
import org.neurozoo.training.internal.TrainingContributor;

/** A template's experiment, evaluated at its events. */
public final class Trial implements Probe.Subject, AutoCloseable {
  static final Registry REGISTRY =
      Registry.of(
          List.of(
              new MultilayerPerceptrons(),
              new Layers(),
              new NetworkContributor(),
              new TrainingContributor(),
              new DataContributor()));

  private final Device device;
  private final NetworkLearner learner;
  private final State state;
  private final Rehearsal rehearsal;
  private final List<Figures> history = new ArrayList<>();

  /** An experiment at its first step, on the reference backend. */
  public Trial(ObjectNode experiment) {
    this(experiment, new ReferenceBackend().open(1));
  }

  /** An experiment at its first step, on a device that is closed with it. */
  Trial(ObjectNode experiment, Device device) {
    this.device = device;
    learner = (NetworkLearner) new DocumentLearners(REGISTRY).create(experiment, device);
    state = learner.layout().allocate(device);
    rehearsal = new Rehearsal(learner, state);
    evaluate();
  }

  static Template template(String id) {
    return REGISTRY.get(Template.class, id, "");
  }

  static ObjectNode experiment(String template) {
    return (ObjectNode) template(template).experiment();
  }

  /** Begins with given values of some buffers. */
  public void begin(Map<String, NdArray> buffers) {
    SequencedMap<String, NdArray> all = rehearsal.buffers();
    all.putAll(buffers);
    rehearsal.restore(0, all);
    history.clear();
  }

  /** Goes on to the end of training. */
  public SequencedMap<String, Double> finish() {
    while (!learner.isOver(rehearsal.step())) {
      long event = Math.min(learner.nextEvent(rehearsal.step()), learner.steps());
      rehearsal.advance(event, Integer.MAX_VALUE);
      evaluate();
    }
    return history.getLast().values();
  }

  private void evaluate() {
    long step = rehearsal.step();
    history.add(new Figures(step, learner.epoch(step), rehearsal.evaluate()));
  }

  @Override
  public NetworkLearner learner() {
    return learner;
  }

  @Override
  public NdArray variable(String name) {
    return rehearsal.buffers().get(name);
  }

  @Override
  public Worksheet worksheet(List<Tensor> tensors) {
    return new Worksheet(state, rehearsal.step(), tensors);
  }

  @Override
  public List<Figures> history() {
    return history;
  }

  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
