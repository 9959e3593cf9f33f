/** Typed properties and immutable values, texts in several languages, faults, contributions. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.schema;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
