/** Experiments as documents: reading, changing, checking and editing them. */
@NullMarked
package org.neurozoo.workbench.design.internal.experiment;

import org.jspecify.annotations.NullMarked;
