int philox(int key0, int key1, int index, int counter0, int counter1) {
  uint k0 = uint(key0), k1 = uint(key1);
  uint c0 = uint(index), c1 = 0u, c2 = uint(counter0), c3 = uint(counter1);
  for (int i = 0; i < 10; ++i) {
    uint high0, low0, high1, low1;
    umulExtended(0xD2511F53u, c0, high0, low0);
    umulExtended(0xCD9E8D57u, c2, high1, low1);
    c0 = high1 ^ c1 ^ k0;
    c2 = high0 ^ c3 ^ k1;
    c1 = low1;
    c3 = low0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  return int(c0);
}
