// Loops: one at the top level of a module
// ends: callMs
let n = 0;
do n++;
while (n > 0);
