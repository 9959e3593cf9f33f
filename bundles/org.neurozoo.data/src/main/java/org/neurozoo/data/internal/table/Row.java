package org.neurozoo.data.internal.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line the line of the file it begins in, from 1
 * @param cells its texts as they stand in the file, without quotes
 */
public record Row(long line, List<String> cells) {}
