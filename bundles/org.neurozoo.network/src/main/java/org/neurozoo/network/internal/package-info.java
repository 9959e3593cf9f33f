/** The registry, what this bundle contributes itself, and learning by gradients. */
@NullMarked
package org.neurozoo.network.internal;

import org.jspecify.annotations.NullMarked;
