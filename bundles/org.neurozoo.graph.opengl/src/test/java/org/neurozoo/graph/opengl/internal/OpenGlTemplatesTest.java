package org.neurozoo.graph.opengl.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.network.Template;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.CourseContract;
import org.neurozoo.testkit.LearnerContract.Candidate;
import org.neurozoo.testkit.junit.ContractTest;

/** The first steps of every template, made smaller where it is large. */
class OpenGlTemplatesTest extends ContractTest {
  private static final int STEPS = 2;

  /**
   * Both devices keep the state in single precision, of which a rounding is 6e-8; sums of a few
   * hundred terms and the steps add up to some hundred of them.
   */
  private static final double TOLERANCE = 2e-5;

  /** Units of a layer at most, members of an ensemble at most: the reference is slow. */
  private static final int UNITS = 40;

  private static final int MEMBERS = 2;

  private static final String DIGITS = "digits?n=24";

  /** Smaller data where the template's are many, and some where it names none. */
  private static final Map<String, String> DATA =
      Map.of(
          "cancer", "blobs?n=60",
          "diabetes-regression", "curve?n=60",
          "digits", DIGITS,
          "fashion-mnist", DIGITS,
          "mnist-dropout", DIGITS,
          "mnist-max-norm", DIGITS,
          "mnist-mlp", DIGITS,
          "sonar", "blobs?n=60",
          "thyroid", "blobs?n=60");

  @Override
  protected Contract contract() {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    for (Template template : Documents.REGISTRY.all(Template.class)) {
      Candidate learner = Documents.learners(experiment(template));
      contracts.put(template.id(), new CourseContract(Graphics.BACKEND, learner, STEPS, TOLERANCE));
    }
    return Contract.all(contracts);
  }

  private static ObjectNode experiment(Template template) {
    ObjectNode experiment = template.experiment().deepCopy();
    String data = DATA.get(template.id());
    if (data != null) {
      experiment.withObject("/data").put("spec", data).put("test", 0.2).put("validation", 0.2);
    }
    for (JsonNode node : experiment.at("/networks/main/nodes")) {
      if (node.at("/values/units").asInt() > UNITS) {
        ((ObjectNode) node.get("values")).put("units", UNITS);
      }
    }
    if (experiment.at("/training/members").asInt() > MEMBERS) {
      experiment.withObject("/training").put("members", MEMBERS);
    }
    return experiment;
  }
}
