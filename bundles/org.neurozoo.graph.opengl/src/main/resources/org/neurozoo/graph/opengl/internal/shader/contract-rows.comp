// A product without waiting: a thread has one lane and EACH rows, whose sums stay in registers.
// What it reads of its rows all threads of the group read, too.
void main() {
  int group = at[at.length() - 1] + int(gl_WorkGroupID.x);
  int lane = group % LANE_GROUPS * int(gl_WorkGroupSize.x) + int(gl_LocalInvocationID.x);
  int row = group / LANE_GROUPS % ROW_GROUPS * EACH;
  int batch = group / (LANE_GROUPS * ROW_GROUPS) % BATCH;
  int slice = group / (LANE_GROUPS * ROW_GROUPS * BATCH);

  int atRow[EACH];
  for (int i = 0; i < EACH; ++i) atRow[i] = startRow(batch, min(row + i, ROWS - 1));
  int atLane = startLane(batch, min(lane, LANES - 1));

  precise NUMBER sum[EACH];
  for (int i = 0; i < EACH; ++i) sum[i] = NUMBER(0);
  int end = min(TERMS, (slice + 1) * SLICE);
  for (int first = slice * SLICE; first < end; first += BLOCK) {
    precise NUMBER part[EACH];
    for (int i = 0; i < EACH; ++i) part[i] = NUMBER(0);
    for (int k = first; k < min(end, first + BLOCK); ++k) {
      NUMBER x = loadLane(atLane + stepLane(k));
      int step = stepRow(k);
      for (int i = 0; i < EACH; ++i) part[i] = fma(loadRow(atRow[i] + step), x, part[i]);
    }
    for (int i = 0; i < EACH; ++i) sum[i] += part[i];
  }
  if (lane < LANES) {
    for (int i = 0; i < EACH; ++i) {
      if (row + i < ROWS) finish(batch, row + i, lane, slice, sum[i]);
    }
  }
}
