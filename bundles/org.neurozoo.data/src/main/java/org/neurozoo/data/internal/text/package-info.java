/** Text files in their encodings; characters and words as sequences. */
@NullMarked
package org.neurozoo.data.internal.text;

import org.jspecify.annotations.NullMarked;
