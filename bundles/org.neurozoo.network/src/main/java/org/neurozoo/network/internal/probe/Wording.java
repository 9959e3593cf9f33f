package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.Primitive;
import org.neurozoo.network.Activation;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.Loss;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.network.internal.probe.Quantity.Role;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Texts;

/** What quantities are, in words, and which node of the document they belong to. */
record Wording(
    FlowPicture flow, Symbols symbols, Experiment experiment, DataSet sample, Locale locale) {
  private static final Texts TEXTS = Texts.beside(Wording.class);

  boolean isNamed(Quantity quantity) {
    return symbols.isNamed(quantity);
  }

  private String text(String key, Object... arguments) {
    return TEXTS.text(locale, key, arguments);
  }

  String title(Quantity quantity) {
    boolean loss = quantity == flow.graph().shown().getLast();
    return switch (quantity.role()) {
      case INPUT -> input(quantity);
      case TARGET -> text(quantity.index() < 0 ? "role.target" : "target");
      case PARAMETER -> parameter(quantity);
      case CONSTANT -> text("explain.constant");
      case COMPUTED -> loss ? loss() : computed(quantity);
    };
  }

  private String input(Quantity quantity) {
    if (quantity.index() < 0) {
      return text("role.input");
    }
    boolean named = sample.kind().names().size() == sample.sampleShape().count();
    String name = SampleSet.feature(sample, quantity.index(), locale);
    return named ? text("explain.feature", name) : name;
  }

  private String parameter(Quantity quantity) {
    String path =
        quantity.tensor().primitive() instanceof Primitive.Variable(String name, var spec)
            ? name
            : "";
    String last = path.substring(path.lastIndexOf('/') + 1);
    String key = "explain." + last + (quantity.index() < 0 ? "s" : "");
    return TEXTS.has(locale, key) ? text(key) : last;
  }

  private String loss() {
    if (experiment.document().training().values().containsKey("heads")) {
      return text("loss");
    }
    Object chosen = experiment.document().training().values().get("loss");
    Object type = chosen instanceof Map<?, ?> choice ? choice.get("type") : chosen;
    String id = type instanceof String written ? written : usualLoss();
    return text("loss") + ": " + title(Loss.class, id).orElse(id);
  }

  private String usualLoss() {
    String rule = experiment.document().training().rule();
    return experiment.registry().all(LearningRule.class).stream()
        .filter(each -> each.id().equals(rule))
        .flatMap(each -> each.schema().properties().stream())
        .filter(property -> property.id().equals("loss"))
        .map(property -> property.initial() instanceof Kind.Choice c ? c.type() : "")
        .findFirst()
        .orElse("");
  }

  private String computed(Quantity quantity) {
    String name = symbols.of(quantity);
    if (symbols.isActivation(quantity)) {
      String id = flow.functions().getOrDefault(symbols.layer(quantity), "");
      return title(Activation.class, id)
          .map(t -> text("explain.a.of", t))
          .orElse(text("explain.a"));
    }
    if (symbols.isNamed(quantity) && name.startsWith("z")) {
      return text("explain.z");
    }
    String key = key(quantity.operation());
    return key.isEmpty() ? quantity.operation() : text("explain." + key);
  }

  private static String key(String operation) {
    return switch (operation.replaceAll("[−\\d.e ]*$|^[\\d.e ]*", "").strip()) {
      case "Σ", "+" -> "sum";
      case "×", "·" -> "product";
      case "÷" -> "quotient";
      case "²" -> "square";
      case "max" -> "max";
      case "min" -> "min";
      case "log" -> "log";
      case "exp" -> "exp";
      case "" -> operation.contains("−") ? "difference" : "";
      default -> "";
    };
  }

  private <C extends Contribution> Optional<String> title(Class<C> type, String id) {
    return experiment.registry().all(type).stream()
        .filter(each -> each.id().equals(id))
        .map(each -> each.title(locale))
        .findFirst();
  }

  private List<NodeDocument> nodes() {
    var network = experiment.document().networks().get(ExperimentDocument.MAIN);
    return network == null ? List.of() : network.nodes();
  }

  private Optional<NodeDocument> node(Quantity quantity) {
    String path = symbols.layer(quantity);
    String id = path.substring(path.lastIndexOf('/') + 1);
    return nodes().stream()
        .filter(
            node ->
                quantity.role() == Role.INPUT
                    ? node.type().equals(NodeDocument.INPUT)
                    : node.id().equals(id))
        .findFirst();
  }

  /** The node of the document that it belongs to; empty for none. */
  String place(Quantity quantity) {
    return node(quantity).map(NodeDocument::id).orElse("");
  }

  /** What type of node that is. */
  String placeTitle(Quantity quantity) {
    return node(quantity)
        .map(
            node ->
                node.type().equals(NodeDocument.INPUT)
                    ? text("explain.input")
                    : title(LayerType.class, node.type()).orElse(node.type()))
        .orElse("");
  }
}
