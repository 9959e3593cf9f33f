package org.neurozoo.data;

import java.util.function.UnaryOperator;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A change to features that is fitted to the training samples and applied to all. */
@ConsumerType
public interface Preprocessing extends Contribution {
  @Override
  default String kind() {
    return "preprocessing";
  }

  /** What the samples teach it, as a function to apply to them and to every later data set. */
  UnaryOperator<DataSet> fit(DataSet train, Values values);
}
