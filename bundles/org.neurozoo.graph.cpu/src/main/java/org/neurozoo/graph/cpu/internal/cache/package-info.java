/** Printed and specialised code, kept for the plans to come, within bounds. */
@NullMarked
package org.neurozoo.graph.cpu.internal.cache;

import org.jspecify.annotations.NullMarked;
