/** Formulas as people write them: set from their parts, with letters or with numbers. */
@NullMarked
package org.neurozoo.workbench.inspect.internal.formula;

import org.jspecify.annotations.NullMarked;
