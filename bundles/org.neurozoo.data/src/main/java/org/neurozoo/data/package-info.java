/** Data sets: sources that read or generate them, splits, preprocessing. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
