/** Small things that several views of this bundle show. */
@NullMarked
package org.neurozoo.workbench.train.internal.widget;

import org.jspecify.annotations.NullMarked;
