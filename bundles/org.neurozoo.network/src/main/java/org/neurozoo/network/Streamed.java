package org.neurozoo.network;

import java.util.OptionalLong;
import org.neurozoo.data.DataStream;

/**
 * Samples to learn from that are held a window at a time. The first window has lent the experiment
 * what it tests with and chooses by, where the source sets nothing apart; what is left of it are
 * the experiment's training samples. Other windows are whole, but for the last.
 *
 * @param chunks the windows as read, not yet preprocessed; those of a source that has no end, or
 *     whose end is not known, may go on for ever
 * @param window how many samples a whole window has, at least 1
 * @param all how many samples there are to learn from; empty if that is not known
 * @param hash what the stream is known by: source, names and sizes of files, and the first window
 */
public record Streamed(DataStream chunks, int window, OptionalLong all, String hash) {}
