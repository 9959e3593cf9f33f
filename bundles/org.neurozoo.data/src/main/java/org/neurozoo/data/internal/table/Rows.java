package org.neurozoo.data.internal.table;

import java.util.Iterator;

/** The rows of a table, without a header; they can be gone through again and again. */
public interface Rows {
  /** The file. */
  String place();

  /**
   * From the first row on.
   *
   * @throws org.neurozoo.schema.FaultException here or on the way, if the file is malformed
   */
  Cursor open();

  /** One row after the other. */
  interface Cursor extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
  }
}
