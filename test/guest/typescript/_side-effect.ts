throw new Error('a type-only import must not run the module');
export default interface Default {
  z: number;
}
export interface OnlyType {
  a: number;
}
