/** What other views may know of experiments that are being designed: what of them is selected. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.workbench.design;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
