/** Probes that ask of an experiment only what its data are. */
@NullMarked
package org.neurozoo.network.internal.probe;

import org.jspecify.annotations.NullMarked;
