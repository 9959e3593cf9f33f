/** The runs of this session and what is known of each. */
@NullMarked
package org.neurozoo.workbench.train.internal.session;

import org.jspecify.annotations.NullMarked;
