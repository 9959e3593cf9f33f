/** The metrics of learning by samples. */
@NullMarked
package org.neurozoo.network.internal.metric;

import org.jspecify.annotations.NullMarked;
