/** Learners, the training engine, runs, their state and archives, optimisers. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.training;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
