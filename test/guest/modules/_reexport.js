export * from './_star-x.js';
export * from './_star-y.js';
export * from './_counter.js';
export * as ns from './_counter.js';
export { count as counterAgain } from './_counter.js';
export { inner as renamed, inner as default } from './_star-x.js';
export const shadowed = 'local wins over both stars';
