/** The views that list runs and compare their figures. */
@NullMarked
package org.neurozoo.workbench.train.internal.runs;

import org.jspecify.annotations.NullMarked;
