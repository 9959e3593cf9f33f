package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.View;

/**
 * What a stage leaves in each row for later stages alone.
 *
 * @param buffer holds one row
 * @param span where the first row lay in the whole
 */
record RowBuffer(Buffer buffer, Span span) {
  /** What a stage writes to a buffer, evenly, in each row. */
  static RowBuffer of(Buffer whole, Stage stage) {
    Span span =
        Accesses.writes(stage.kernel())
            .filter(view -> view.buffer().equals(whole))
            .map(stage::span)
            .findFirst()
            .orElseThrow();
    return new RowBuffer(new Buffer(Region.ROW, whole.name(), whole.type(), span.count(), 0), span);
  }

  /** A view of what is kept a row at a time, as it is there; others stay. */
  static View moved(View view, Stage stage, Map<Buffer, RowBuffer> own) {
    RowBuffer row = own.get(view.buffer());
    return row == null ? view : row.moved(view, stage);
  }

  private View moved(View view, Stage stage) {
    List<Integer> strides = new ArrayList<>();
    for (int axis = 0; axis < view.strides().size(); axis++) {
      boolean stays = stage.rows().contains(axis) || stage.nest().extent(axis) == 1;
      strides.add(stays ? 0 : view.strides().get(axis) / span.stride());
    }
    return new View(buffer, (view.offset() - span.least()) / span.stride(), strides);
  }
}
