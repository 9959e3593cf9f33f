/** What looks at the figures of a run's events: rules to stop by, and what tells improvement. */
@NullMarked
package org.neurozoo.training.internal.stop;

import org.jspecify.annotations.NullMarked;
