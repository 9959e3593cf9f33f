#version 430
// Chains of fused multiply-adds that wait for nothing and never leave their registers.
#pragma optionNV(unroll all)
layout(local_size_x = 256) in;
layout(location = 0) uniform int passes[1];
layout(std430, binding = 0) buffer Result { float result[]; };

void main() {
  vec4 by = vec4(0.999);
  vec4 plus = vec4(0.001);
  vec4 chain[8];
  for (int i = 0; i < 8; ++i) chain[i] = vec4(0.1 * float(i + int(gl_LocalInvocationID.x)));
  for (int pass = 0; pass < passes[0]; ++pass) {
    for (int i = 0; i < 8; ++i) chain[i] = fma(chain[i], by, plus);
  }
  vec4 all = vec4(0);
  for (int i = 0; i < 8; ++i) all += chain[i];
  // Only what may be read is computed; numbers tend to 1, so this one never comes.
  if (dot(all, vec4(1)) == 12345.0) result[0] = 1.0;
}
