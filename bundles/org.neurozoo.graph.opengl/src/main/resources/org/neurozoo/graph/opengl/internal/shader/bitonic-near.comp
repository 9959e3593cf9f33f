// Passes of a bitonic network (Batcher 1968) over distances within a block, for sizes from FROM to
// TO of what is sorted thereafter. A group keeps its block in memory that it shares.
shared NUMBER elements[BLOCK];
shared int places[BLOCK];

void exchange(int first, int low, int high, int size) {
  NUMBER x = elements[low];
  NUMBER y = elements[high];
  int i = places[low];
  int j = places[high];
  if (precedes(y, j, x, i) == rises(first + low, size)) {
    elements[low] = y;
    elements[high] = x;
    places[low] = j;
    places[high] = i;
  }
}

void main() {
  int first = groupNumber() * BLOCK;
  int thread = int(gl_LocalInvocationID.x);
  int threads = int(gl_WorkGroupSize.x);
  for (int e = thread; e < BLOCK; e += threads) {
    elements[e] = element(first + e);
    places[e] = place(first + e);
  }
  memoryBarrierShared();
  barrier();
  for (int size = FROM; size <= TO; size *= 2) {
    for (int distance = min(size, BLOCK) / 2; distance > 0; distance /= 2) {
      for (int e = thread; e < BLOCK / 2; e += threads) {
        int low = lowOf(e, distance);
        exchange(first, low, low + distance, size);
      }
      memoryBarrierShared();
      barrier();
    }
  }
  for (int e = thread; e < BLOCK; e += threads) put(first + e, elements[e], places[e]);
}
