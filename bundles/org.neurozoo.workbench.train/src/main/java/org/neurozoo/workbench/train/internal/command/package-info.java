/** What a user can do with runs. */
@NullMarked
package org.neurozoo.workbench.train.internal.command;

import org.jspecify.annotations.NullMarked;
