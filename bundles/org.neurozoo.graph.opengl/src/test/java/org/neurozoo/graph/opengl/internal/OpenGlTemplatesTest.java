package org.neurozoo.graph.opengl.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.network.Template;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.CourseContract;
import org.neurozoo.testkit.LearnerContract.Candidate;
import org.neurozoo.testkit.junit.ContractTest;

/** The first steps of every template. */
class OpenGlTemplatesTest extends ContractTest {
  private static final int STEPS = 2;

  /**
   * Both devices keep the state in single precision, of which a rounding is 6e-8; sums of a few
   * hundred terms and the steps add up to some hundred of them.
   */
  private static final double TOLERANCE = 2e-5;

  /**
   * Adam divides a derivative by its size: of millions of derivatives some consist of summands that
   * nearly cancel, whose roundings are then as large as what is left. A step is at most the rate,
   * 0.001 and 0.0015 here, and so is off by a part of that.
   */
  private static final Map<String, Double> WIDE =
      Map.of("mnist-dropout", 2e-4, "mnist-max-norm", 2e-4);

  private static final String DIGITS = "digits?n=48";

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
      double tolerance = WIDE.getOrDefault(template.id(), TOLERANCE);
      Candidate learner = Documents.learners(experiment(template));
      contracts.put(template.id(), new CourseContract(Graphics.BACKEND, learner, STEPS, tolerance));
    }
    return Contract.all(contracts);
  }

  private static ObjectNode experiment(Template template) {
    ObjectNode experiment = template.experiment().deepCopy();
    String data = DATA.get(template.id());
    if (data != null) {
      experiment.withObject("/data").put("spec", data).put("test", 0.2).put("validation", 0.2);
    }
    return experiment;
  }
}
