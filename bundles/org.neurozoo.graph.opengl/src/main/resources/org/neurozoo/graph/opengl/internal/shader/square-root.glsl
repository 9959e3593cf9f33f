float squareRoot(float x) { return x < 0.0 ? uintBitsToFloat(0x7fc00000u) : x == 0.0 ? x : sqrt(x); }
double squareRoot(double x) {
  return x < 0.0 ? packDouble2x32(uvec2(0u, 0x7ff80000u)) : x == 0.0 ? x : sqrt(x);
}
