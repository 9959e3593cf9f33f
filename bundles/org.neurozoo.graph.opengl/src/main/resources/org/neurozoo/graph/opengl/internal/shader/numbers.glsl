// Which group this is, and which thread, of all that a kernel has; a run may begin behind the first.
int groupNumber() { return at[at.length() - 1] + int(gl_WorkGroupID.x); }

int threadNumber() { return groupNumber() * int(gl_WorkGroupSize.x) + int(gl_LocalInvocationID.x); }
