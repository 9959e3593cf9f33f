float ofHalf(uint bits) {
  uint sign = (bits & 0x8000u) << 16;
  uint exponent = (bits >> 10) & 31u;
  uint fraction = bits & 0x3ffu;
  if (exponent == 0u) {
    float tiny = float(fraction) * uintBitsToFloat(0x33800000u);
    return uintBitsToFloat(floatBitsToUint(tiny) | sign);
  }
  uint wide = exponent == 31u ? 255u : exponent + 112u;
  return uintBitsToFloat(sign | (wide << 23) | (fraction << 13));
}
