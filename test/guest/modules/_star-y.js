export const ambiguous = 'y';
export const shadowed = 'y';
export const onlyInY = 'only y';
