// Few updates: each number of the target searches those of its batch for those of its row.
void main() {
  int t = threadNumber();
  if (t >= NUMBERS) return;
  int row = t / WIDTH % ROWS;
  int first = t / (WIDTH * ROWS) * COUNT;
  NUMBER number = target(t);
  bool changed = false;
  for (int i = first; i < first + COUNT; ++i) {
    if (rowOf(i) == row) {
      number = joined(number, update(i * WIDTH + t % WIDTH));
      changed = true;
    }
  }
  if (changed) setTarget(t, number);
}
