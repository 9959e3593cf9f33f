// The lower element of the e-th pair over a distance, a power of 2.
int lowOf(int e, int distance) { return ((e & ~(distance - 1)) << 1) | (e & (distance - 1)); }

// Whether what an element belongs to rises once it has this size; whole lists do.
bool rises(int element, int size) { return (element & (PADDED - 1) & size) == 0; }

// What pads a list comes last, in whatever order, and is never looked at.
bool precedes(NUMBER x, int i, NUMBER y, int j) {
  if (max(i, j) >= LENGTH) return i < j;
  return before(x, y) || (!before(y, x) && i < j);
}
