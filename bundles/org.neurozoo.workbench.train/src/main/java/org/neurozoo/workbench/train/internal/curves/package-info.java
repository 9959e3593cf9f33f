/** The view of live curves. */
@NullMarked
package org.neurozoo.workbench.train.internal.curves;

import org.jspecify.annotations.NullMarked;
