/** The assembled workbench in real windows; these tests need a display. */
package org.neurozoo.product.window;
