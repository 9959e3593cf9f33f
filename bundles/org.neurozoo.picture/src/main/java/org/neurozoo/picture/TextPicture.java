package org.neurozoo.picture;

/**
 * Text to read: generated text, a summary.
 *
 * @param title empty for none
 * @param text its lines parted by line feeds; long ones are wrapped
 */
public record TextPicture(String title, String text) implements Picture {}
