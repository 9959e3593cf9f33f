package org.neurozoo.console.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Activation;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Template;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.TextPicture;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** A template that learns within a second, a family, two probes and an activation gone wrong. */
final class XorContributor implements Contributor {
  static final String XOR =
      """
      {"format": "neurozoo/experiment", "version": 1,
       "networks": {"main": {
         "nodes": [
           {"id": "input", "type": "input"},
           {"id": "hidden", "type": "dense", "values": {"units": 8, "activation": "tanh"}},
           {"id": "output", "type": "dense"}],
         "edges": [{"from": "input", "to": "hidden"}, {"from": "hidden", "to": "output"}]}},
       "data": {"spec": "xor"},
       "training": {
         "seed": 1, "epochs": 100, "batch": 4, "evaluate": 50,
         "optimizer": {"type": "adam", "values": {"rate": 0.1}}}}
      """;

  @Override
  public List<Contribution> contributions() {
    return List.of(
        new Xor(),
        new Family(),
        new Words("first", true),
        new Words("other", false),
        new Wrong("wrong"));
  }

  /** x² that claims a derivative of x instead of 2x. */
  private record Wrong(String id) implements Activation {
    @Override
    public Tensor apply(Tensor x, Values values) {
      return x.times(x.stopGradient());
    }

    @Override
    public Texts texts() {
      return Texts.beside(XorContributor.class);
    }
  }

  private record Family() implements NetworkFamily {
    @Override
    public String id() {
      return "mlp";
    }

    @Override
    public Texts texts() {
      return Texts.beside(XorContributor.class);
    }
  }

  private record Xor() implements Template {
    @Override
    public String id() {
      return "xor";
    }

    @Override
    public String family() {
      return "mlp";
    }

    @Override
    public JsonNode experiment() {
      try {
        return new ObjectMapper().readTree(XOR);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Score score() {
      return new Score("test.accuracy", 1);
    }

    @Override
    public Texts texts() {
      return Texts.beside(XorContributor.class);
    }
  }

  /** A probe that reads a weight matrix and tells its shape, and which unit was asked for. */
  private record Words(String id, boolean fitting) implements Probe {
    private static final Property<Long> UNIT = Property.whole("unit", 0, 0, 7);

    @Override
    public Schema schema() {
      return Schema.of(UNIT);
    }

    @Override
    public boolean fits(Experiment experiment) {
      return fitting;
    }

    @Override
    public Picture look(Subject subject, Values input, Locale locale) {
      return new TextPicture(id, subject.variable("hidden/weight").shape() + " " + input.get(UNIT));
    }

    @Override
    public Texts texts() {
      return Texts.beside(XorContributor.class);
    }
  }
}
