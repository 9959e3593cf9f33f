float signOf(float x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x; }
double signOf(double x) { return x > 0.0 ? 1.0lf : x < 0.0 ? -1.0lf : x; }
int signOf(int x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }
