package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that happened in a run, other than figures.
 *
 * @param event what, for instance {@code started} or {@code intervention}
 * @param details at which step, and what else there is to know
 */
public record Note(String event, JsonNode details) {}
