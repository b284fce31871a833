// Type-only imports and exports vanish; value imports that are used as types only vanish too.
import type { Shape } from './_shapes.ts';
import { type Circle, area, type Unit as U } from './_shapes.ts';
import * as shapes from './_shapes.ts';
export type { Shape } from './_shapes.ts';
export type Alias = U | string;
export interface Local {
  s: Shape;
}
const c: Circle = { kind: 'circle', r: 2 };
const unit: U = 'cm';
console.log(area(c).toFixed(2), unit, Object.keys(shapes).join());
console.log(shapes.Kind.Circle, shapes.Kind[0], shapes.log.join());
export const value: Alias = 'v';
export { area as renamedArea } from './_shapes.ts';

// expect:
//   12.57 cm Kind,area,log
//   0 Circle evaluated
// exports: renamedArea value
