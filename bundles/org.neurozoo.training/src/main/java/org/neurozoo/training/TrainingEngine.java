package org.neurozoo.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Turns experiments into runs: a declarative service. */
@ProviderType
public interface TrainingEngine {
  /**
   * Opens a run of an experiment at step 0, ready to go.
   *
   * @throws org.neurozoo.schema.FaultException if the experiment, the device or the folder is wrong
   */
  Run open(JsonNode experiment, RunOptions options);

  /**
   * Opens a run where an archive left it, ready to go on bit for bit.
   *
   * @param path a sealed archive, or the folder of a run that ended or was killed
   * @param options its folder is where the run goes on; the archive's own if empty
   * @throws org.neurozoo.schema.FaultException if there is no run or it cannot go on here
   */
  Run reopen(Path path, RunOptions options);

  /** The ids of the installed backends, the best first; opens none. */
  List<String> backends();

  /**
   * What the installed backends offer here, the best first; opens each for a moment, so it may take
   * a while.
   */
  List<DeviceReport> devices();

  /** The runs opened and not yet closed. */
  List<Run> runs();

  /** Has every backend that can be used measure again what it keeps of this machine. */
  void tune();
}
