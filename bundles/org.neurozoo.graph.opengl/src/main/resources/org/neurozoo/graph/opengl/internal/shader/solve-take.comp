// Takes the row that was solved last off those that are left, a thread for each number. Rows stay
// undivided until the end, so that nobody reads what another writes.
void main() {
  int t = threadNumber();
  if (t >= THREADS) return;
  int matrix = t / (N * M);
  int row = t / M % N;
  int column = t % M;
  if (TRANSPOSED ? row >= SOLVED : row <= SOLVED) return;
  precise NUMBER known = x(matrix, SOLVED, column) / l(matrix, SOLVED, SOLVED);
  NUMBER factor = TRANSPOSED ? l(matrix, SOLVED, row) : l(matrix, row, SOLVED);
  precise NUMBER next = fma(-factor, known, x(matrix, row, column));
  setX(matrix, row, column, next);
}
