// Processors that compute for a driver stop at 0, and at the least number divided by -1.
int quotient(int a, int b) {
  int safe = b == 0 || b == -1 ? 1 : b;
  int q = a / safe;
  return b == 0 ? 0 : b == -1 ? -a : q;
}
