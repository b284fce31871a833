export const secret = 'secret';
