// A product in tiles that a group shares: it brings DEPTH terms of its rows and lanes at a time,
// then each thread adds up EACH of the rows times EACH of the lanes. Needs SIDE x SIDE threads and
// tiles of as many vectors, so each thread brings one of rows and one of lanes: the next while it
// multiplies the present. PART rows or lanes apart lie those of one vector, so that neighbouring
// threads read and store neighbours; a vector more in each line keeps writes out of each other's way.
#pragma optionNV(unroll all)
shared VECTOR tileOfRows[2][DEPTH][PART + 1];
shared VECTOR tileOfLanes[2][DEPTH][PART + 1];

void main() {
  int group = groupNumber();
  int lane = group % LANE_GROUPS * EACH * SIDE;
  int row = group / LANE_GROUPS % ROW_GROUPS * EACH * SIDE;
  int batch = group / (LANE_GROUPS * ROW_GROUPS) % BATCH;
  int slice = group / (LANE_GROUPS * ROW_GROUPS * BATCH);
  int thread = int(gl_LocalInvocationID.x);
  int myRow = thread / SIDE;
  int myLane = thread % SIDE;

  // Neighbouring threads bring neighbouring elements, terms or rows. Beyond the last, anything will
  // do, for nobody stores it.
  int termOfRows = ROW_TERMS_ADJOIN ? thread % DEPTH : thread / PART;
  int termOfLanes = LANE_TERMS_ADJOIN ? thread % DEPTH : thread / PART;
  int partOfRows = ROW_TERMS_ADJOIN ? thread / DEPTH : thread % PART;
  int partOfLanes = LANE_TERMS_ADJOIN ? thread / DEPTH : thread % PART;
  int atRow[WIDTH];
  int atLane[WIDTH];
  for (int c = 0; c < WIDTH; ++c) {
    atRow[c] = startRow(batch, min(row + partOfRows + c * PART, ROWS - 1));
    atLane[c] = startLane(batch, min(lane + partOfLanes + c * PART, LANES - 1));
  }

  VECTOR sum[EACH / WIDTH][WIDTH][EACH / WIDTH];
  for (int j = 0; j < EACH / WIDTH; ++j) {
    for (int c = 0; c < WIDTH; ++c) {
      for (int i = 0; i < EACH / WIDTH; ++i) sum[j][c][i] = VECTOR(0);
    }
  }
  int end = min(TERMS, (slice + 1) * SLICE);
  // Terms that there are not add -0 times 0, which changes no sum, not even -0.
  const NUMBER NONE = NUMBER(uintBitsToFloat(0x80000000u));
  int tile = 0;
  VECTOR nextRows;
  VECTOR nextLanes;
  for (int first = slice * SLICE - DEPTH; first < end; first += DEPTH) {
    int k = first + DEPTH + termOfRows;
    int step = stepRow(min(k, TERMS - 1));
    for (int c = 0; c < WIDTH; ++c) nextRows[c] = k < end ? loadRow(atRow[c] + step) : NONE;
    k = first + DEPTH + termOfLanes;
    step = stepLane(min(k, TERMS - 1));
    for (int c = 0; c < WIDTH; ++c) nextLanes[c] = k < end ? loadLane(atLane[c] + step) : NUMBER(0);
    if (first >= slice * SLICE) {
      for (int k = 0; k < DEPTH; ++k) {
        VECTOR a[EACH / WIDTH];
        for (int i = 0; i < EACH / WIDTH; ++i) a[i] = tileOfRows[tile][k][i * SIDE + myRow];
        for (int j = 0; j < EACH / WIDTH; ++j) {
          VECTOR b = tileOfLanes[tile][k][j * SIDE + myLane];
          for (int c = 0; c < WIDTH; ++c) {
            for (int i = 0; i < EACH / WIDTH; ++i) {
              sum[j][c][i] = fma(a[i], VECTOR(b[c]), sum[j][c][i]);
            }
          }
        }
      }
    }
    tile = 1 - tile;
    tileOfRows[tile][termOfRows][partOfRows] = nextRows;
    tileOfLanes[tile][termOfLanes][partOfLanes] = nextLanes;
    memoryBarrierShared();
    barrier();
  }
  for (int j = 0; j < EACH / WIDTH; ++j) {
    for (int c = 0; c < WIDTH; ++c) {
      int l = lane + j * SIDE + myLane + c * PART;
      for (int i = 0; i < EACH / WIDTH; ++i) {
        for (int d = 0; d < WIDTH; ++d) {
          int r = row + i * SIDE + myRow + d * PART;
          if (l < LANES && r < ROWS) finish(batch, r, l, slice, sum[j][c][i][d]);
        }
      }
    }
  }
}
