// A column of lower factors: a thread for each row, which finds the diagonal for itself.
void main() {
  int t = threadNumber();
  if (t >= THREADS) return;
  int matrix = t / N;
  int row = t % N;
  precise NUMBER x = NUMBER(0);
  if (row >= COLUMN) {
    precise NUMBER pivot = a(matrix, COLUMN, COLUMN);
    x = a(matrix, row, COLUMN);
    for (int k = 0; k < COLUMN; ++k) {
      NUMBER left = l(matrix, COLUMN, k);
      pivot = fma(-left, left, pivot);
      x = fma(-l(matrix, row, k), left, x);
    }
    pivot = squareRoot(pivot);
    x = row == COLUMN ? pivot : x / pivot;
  }
  setL(matrix, row, COLUMN, x);
}
