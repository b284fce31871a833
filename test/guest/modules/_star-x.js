export const inner = 'inner of x';
export const ambiguous = 'x';
export const shadowed = 'x';
export const onlyInX = 'only x';
export default 'a default is not part of export *';
