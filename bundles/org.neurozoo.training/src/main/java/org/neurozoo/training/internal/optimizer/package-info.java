/** The optimisers that come with the engine. */
@NullMarked
package org.neurozoo.training.internal.optimizer;

import org.jspecify.annotations.NullMarked;
