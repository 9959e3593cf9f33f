/**
 * The archive of a run.
 *
 * <p>While a run is going on, its folder holds a folder {@code run} with {@code experiment.json},
 * {@code record.json}, {@code journal.jsonl} and the last two {@code checkpoint-N-CRC.safetensors};
 * at its end these become the zip file {@code run.nzx}. Each of both appears and disappears by one
 * atomic move, and where both stand, the folder is the same or later: so there is no moment at
 * which a kill leaves neither. Nothing is written while only reading, for the run may be going on
 * elsewhere.
 */
@NullMarked
package org.neurozoo.training.internal.archive;

import org.jspecify.annotations.NullMarked;
