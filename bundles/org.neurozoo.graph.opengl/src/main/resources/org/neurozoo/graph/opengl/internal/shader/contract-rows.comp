// A product without waiting: a thread has WIDE lanes and EACH rows, whose sums stay in registers.
void main() {
  int group = groupNumber();
  int threads = int(gl_WorkGroupSize.x);
  int lane = group % LANE_GROUPS * threads * WIDE + int(gl_LocalInvocationID.x);
  int row = group / LANE_GROUPS % ROW_GROUPS * EACH;
  int batch = group / (LANE_GROUPS * ROW_GROUPS) % BATCH;
  int slice = group / (LANE_GROUPS * ROW_GROUPS * BATCH);

  int atRow[EACH];
  int atLane[WIDE];
  for (int i = 0; i < EACH; ++i) atRow[i] = startRow(batch, min(row + i, ROWS - 1));
  for (int j = 0; j < WIDE; ++j) atLane[j] = startLane(batch, min(lane + j * threads, LANES - 1));

  NUMBER sum[EACH * WIDE];
  for (int i = 0; i < EACH * WIDE; ++i) sum[i] = NUMBER(0);
  int end = min(TERMS, (slice + 1) * SLICE);
  for (int k = slice * SLICE; k < end; ++k) {
    int step = stepRow(k);
    NUMBER a[EACH];
    for (int i = 0; i < EACH; ++i) a[i] = loadRow(atRow[i] + step);
    step = stepLane(k);
    for (int j = 0; j < WIDE; ++j) {
      NUMBER b = loadLane(atLane[j] + step);
      for (int i = 0; i < EACH; ++i) sum[j * EACH + i] = fma(a[i], b, sum[j * EACH + i]);
    }
  }
  for (int j = 0; j < WIDE; ++j) {
    for (int i = 0; i < EACH; ++i) {
      if (lane + j * threads < LANES && row + i < ROWS) {
        finish(batch, row + i, lane + j * threads, slice, sum[j * EACH + i]);
      }
    }
  }
}
