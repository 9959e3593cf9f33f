/** The schedules of learning rates that come with the engine. */
@NullMarked
package org.neurozoo.training.internal.schedule;

import org.jspecify.annotations.NullMarked;
