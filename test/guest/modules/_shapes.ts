export type Unit = 'cm' | 'mm';
export interface Circle {
  kind: 'circle';
  r: number;
}
export interface Square {
  kind: 'square';
  a: number;
}
export type Shape = Circle | Square;
export enum Kind {
  Circle,
  Square,
}
export const log: string[] = ['evaluated'];
export function area(s: Shape): number {
  return s.kind === 'circle' ? Math.PI * s.r ** 2 : s.a ** 2;
}
