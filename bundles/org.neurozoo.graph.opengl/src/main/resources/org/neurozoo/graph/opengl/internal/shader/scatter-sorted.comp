// Many updates, sorted by rows and then by their order: each number of the target finds the first of
// its row and takes all of them.
void main() {
  int t = threadNumber();
  if (t >= NUMBERS) return;
  int row = t / WIDTH;
  int first = 0;
  int end = UPDATES;
  while (first < end) {
    int middle = (first + end) / 2;
    if (sortedRow(middle) < row) first = middle + 1;
    else end = middle;
  }
  if (first == UPDATES || sortedRow(first) != row) return;
  NUMBER number = target(t);
  for (int i = first; i < UPDATES && sortedRow(i) == row; ++i) {
    number = joined(number, update(sortedUpdate(i) * WIDTH + t % WIDTH));
  }
  setTarget(t, number);
}
