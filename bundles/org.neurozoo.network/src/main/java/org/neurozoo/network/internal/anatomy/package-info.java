/** Which parts of a loss belong to which layer, and what is watched of each while it learns. */
@NullMarked
package org.neurozoo.network.internal.anatomy;

import org.jspecify.annotations.NullMarked;
