/** What keeps networks from learning samples by heart. */
@NullMarked
package org.neurozoo.layers.internal.regularizer;

import org.jspecify.annotations.NullMarked;
