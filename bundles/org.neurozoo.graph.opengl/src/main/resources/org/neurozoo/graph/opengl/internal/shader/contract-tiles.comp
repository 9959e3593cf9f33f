// A product in tiles that a group shares: it brings DEPTH terms of its rows and lanes at a time,
// then each thread adds up EACH of the rows times WIDE of the lanes. Needs SIDE x SIDE threads.
shared NUMBER tileOfRows[DEPTH][EACH * SIDE];
shared NUMBER tileOfLanes[DEPTH][WIDE * SIDE];

void main() {
  int group = at[at.length() - 1] + int(gl_WorkGroupID.x);
  int lane = group % LANE_GROUPS * WIDE * SIDE;
  int row = group / LANE_GROUPS % ROW_GROUPS * EACH * SIDE;
  int batch = group / (LANE_GROUPS * ROW_GROUPS) % BATCH;
  int slice = group / (LANE_GROUPS * ROW_GROUPS * BATCH);
  int thread = int(gl_LocalInvocationID.x);
  int myRow = thread / SIDE * EACH;
  int myLane = thread % SIDE * WIDE;

  NUMBER sum[EACH * WIDE];
  for (int i = 0; i < EACH * WIDE; ++i) sum[i] = NUMBER(0);
  int end = min(TERMS, (slice + 1) * SLICE);
  for (int first = slice * SLICE; first < end; first += DEPTH) {
    // Neighbouring threads read neighbouring elements, terms or rows.
    for (int e = thread; e < DEPTH * EACH * SIDE; e += SIDE * SIDE) {
      int k = ROW_TERMS_ADJOIN ? e % DEPTH : e / (EACH * SIDE);
      int r = ROW_TERMS_ADJOIN ? e / DEPTH : e % (EACH * SIDE);
      bool exists = first + k < end && row + r < ROWS;
      tileOfRows[k][r] = exists ? loadRow(startRow(batch, row + r) + stepRow(first + k)) : NUMBER(0);
    }
    for (int e = thread; e < DEPTH * WIDE * SIDE; e += SIDE * SIDE) {
      int k = LANE_TERMS_ADJOIN ? e % DEPTH : e / (WIDE * SIDE);
      int l = LANE_TERMS_ADJOIN ? e / DEPTH : e % (WIDE * SIDE);
      bool exists = first + k < end && lane + l < LANES;
      tileOfLanes[k][l] =
          exists ? loadLane(startLane(batch, lane + l) + stepLane(first + k)) : NUMBER(0);
    }
    barrier();
    for (int k = 0; k < DEPTH; ++k) {
      NUMBER a[EACH];
      for (int i = 0; i < EACH; ++i) a[i] = tileOfRows[k][myRow + i];
      for (int j = 0; j < WIDE; ++j) {
        NUMBER b = tileOfLanes[k][myLane + j];
        for (int i = 0; i < EACH; ++i) sum[j * EACH + i] = fma(a[i], b, sum[j * EACH + i]);
      }
    }
    barrier();
  }
  for (int i = 0; i < EACH; ++i) {
    for (int j = 0; j < WIDE; ++j) {
      if (row + myRow + i < ROWS && lane + myLane + j < LANES) {
        finish(batch, row + myRow + i, lane + myLane + j, slice, sum[j * EACH + i]);
      }
    }
  }
}
