// Sorting by counting: a thread for each element counts those that come before it, which is its
// place. The work grows with the square of the length, but nobody waits for anybody.
void main() {
  int t = threadNumber();
  if (t >= THREADS) return;
  int row = t / LENGTH;
  int mine = t % LENGTH;
  NUMBER x = element(row, mine);
  int place = 0;
  for (int other = 0; other < LENGTH; ++other) {
    NUMBER y = element(row, other);
    bool precedes = before(y, x) || (!before(x, y) && other < mine);
    place += precedes ? 1 : 0;
  }
  if (place < COUNT) put(row, place, mine);
}
