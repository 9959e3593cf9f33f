package org.neurozoo.data.internal.table;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;

/** A table in chunks; going back means going through it from its beginning. */
final class TableStream implements DataStream {
  private final TablePlan plan;
  private final int chunk;
  private Rows.@Nullable Cursor cursor;
  private long next;

  TableStream(TablePlan plan, int chunk) {
    this.plan = plan;
    this.chunk = chunk;
  }

  @Override
  public OptionalLong size() {
    boolean known = plan.whole() || !plan.values().get(TableProperties.MISSING).equals("drop");
    return known ? OptionalLong.of(plan.count()) : OptionalLong.empty();
  }

  @Override
  public Optional<DataSet> chunk(long index) {
    Rows.Cursor open = cursor;
    if (open == null || index < next) {
      close();
      open = plan.rows().open();
      cursor = open;
      next = 0;
    }
    TableFill fill = new TableFill(plan, chunk);
    fill.from(open);
    while (next++ < index && fill.rows() > 0) {
      fill = new TableFill(plan, chunk);
      fill.from(open);
    }
    return fill.rows() == 0 ? Optional.empty() : Optional.of(fill.dataSet());
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
  }
}
