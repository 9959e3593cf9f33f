/** A plug-in as somebody else would write it, to be installed into a running workbench. */
package org.neurozoo.product.plugin;
