/** Folders of image files, read with ImageIO. */
@NullMarked
package org.neurozoo.data.image.internal;

import org.jspecify.annotations.NullMarked;
