package org.neurozoo.workbench.data.internal;

import org.neurozoo.workbench.data.internal.Loaded.Part;

/**
 * A sample, as a selection.
 *
 * @param part what it is for
 * @param row its number in that part, from 0
 */
record SampleSelection(Part part, int row) {}
