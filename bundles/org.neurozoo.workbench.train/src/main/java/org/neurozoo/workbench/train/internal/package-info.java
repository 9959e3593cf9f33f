/** Driving runs in the workbench and watching them learn. */
@NullMarked
package org.neurozoo.workbench.train.internal;

import org.jspecify.annotations.NullMarked;
