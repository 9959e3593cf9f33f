// A pass of a bitonic network (Batcher 1968) over one distance, for what has this size thereafter:
// a thread for each pair.
void main() {
  int t = threadNumber();
  if (t >= PAIRS) return;
  int low = lowOf(t, DISTANCE);
  int high = low + DISTANCE;
  NUMBER x = element(low);
  NUMBER y = element(high);
  int i = place(low);
  int j = place(high);
  if (precedes(y, j, x, i) == rises(low, SIZE)) {
    put(low, y, j);
    put(high, x, i);
  }
}
