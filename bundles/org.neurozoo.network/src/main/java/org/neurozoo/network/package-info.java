/** The network document, what bundles can contribute, the registry, and document to learner. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
