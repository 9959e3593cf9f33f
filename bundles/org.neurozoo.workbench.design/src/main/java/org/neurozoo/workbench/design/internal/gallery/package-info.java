/** Templates to begin with. */
@NullMarked
package org.neurozoo.workbench.design.internal.gallery;

import org.jspecify.annotations.NullMarked;
