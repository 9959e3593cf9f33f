// Cumulation: a thread for each row.
void main() {
  int row = threadNumber();
  if (row >= ROWS) return;
  NUMBER sum = NEUTRAL;
  for (int i = 0; i < LENGTH; ++i) {
    NUMBER x = element(row, i);
    if (EXCLUSIVE) put(row, i, sum);
    sum = joined(sum, x);
    if (!EXCLUSIVE) put(row, i, sum);
  }
}
