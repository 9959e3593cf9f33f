/**
 * Data sets in the workbench: table, images, plots, statistics, and the way from a file to them.
 */
@NullMarked
package org.neurozoo.workbench.data.internal;

import org.jspecify.annotations.NullMarked;
