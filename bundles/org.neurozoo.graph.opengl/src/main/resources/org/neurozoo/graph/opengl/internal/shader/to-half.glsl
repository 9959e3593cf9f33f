// By whole numbers, for drivers round as they like: to the nearest, of two to the even one.
uint toHalf(double x) {
  uvec2 bits = unpackDouble2x32(x);
  uint sign = (bits.y >> 16) & 0x8000u;
  uint high = bits.y & 0x7fffffffu;
  int exponent = int(high >> 20) - 1023;
  if (high >= 0x7ff00000u) {
    bool number = high == 0x7ff00000u && bits.x == 0u;
    return sign | (number ? 0x7c00u : 0x7e00u);
  }
  if (exponent < -25) return sign;
  if (exponent > 15) return sign | 0x7c00u;
  uint fraction = (high & 0xfffffu) | 0x100000u;
  int dropped = 10 + (exponent < -14 ? -14 - exponent : 0);
  uint kept = fraction >> dropped;
  uint rest = fraction & ((1u << dropped) - 1u);
  uint middle = 1u << (dropped - 1);
  bool above = rest > middle || (rest == middle && (bits.x != 0u || (kept & 1u) == 1u));
  uint rounded = kept + (above ? 1u : 0u);
  return sign | (exponent < -14 ? rounded : rounded + (uint(exponent + 14) << 10));
}
