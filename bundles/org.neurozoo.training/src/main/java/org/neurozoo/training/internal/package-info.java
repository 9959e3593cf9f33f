/** The engine behind the interfaces. */
@NullMarked
package org.neurozoo.training.internal;

import org.jspecify.annotations.NullMarked;
