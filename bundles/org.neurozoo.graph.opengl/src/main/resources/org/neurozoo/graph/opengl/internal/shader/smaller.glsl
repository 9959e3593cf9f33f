float smaller(float a, float b) { return isNan(a) ? a : isNan(b) ? b : a < b ? a : b; }
double smaller(double a, double b) { return isNan(a) ? a : isNan(b) ? b : a < b ? a : b; }
