/** Networks as drawings. */
@NullMarked
package org.neurozoo.workbench.design.internal.structure;

import org.jspecify.annotations.NullMarked;
