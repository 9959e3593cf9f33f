/** Views of the experiment in front. */
@NullMarked
package org.neurozoo.workbench.design.internal.view;

import org.jspecify.annotations.NullMarked;
