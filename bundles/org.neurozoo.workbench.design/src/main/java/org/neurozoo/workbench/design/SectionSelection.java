package org.neurozoo.workbench.design;

import org.neurozoo.workbench.Document;

/**
 * A part of an experiment apart from its networks is selected.
 *
 * @param document the experiment
 * @param part which part
 */
public record SectionSelection(Document document, Part part) {
  /** The parts. */
  public enum Part {
    /** Where samples come from. */
    DATA,
    /** How they are learned. */
    TRAINING
  }
}
