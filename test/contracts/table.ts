/**
 * Contracts by area: a source, and the schema that reflection makes of it or what it says instead. Where a contract's
 * one method returns the type in question, there are values of a guest that fit it and that do not.
 */

import { builtins } from './builtins.ts';
import type { ContractCase } from './case.ts';
import { containers } from './containers.ts';
import { docs } from './docs.ts';
import { functions } from './functions.ts';
import { literals } from './literals.ts';
import { objects } from './objects.ts';
import { primitives } from './primitives.ts';
import { refusals } from './refusals.ts';
import { resolved } from './resolved.ts';

export type { ContractCase, Unfit, Values } from './case.ts';

export const contracts: readonly ContractCase[] = [
  ...primitives,
  ...literals,
  ...containers,
  ...builtins,
  ...objects,
  ...resolved,
  ...functions,
  ...docs,
  ...refusals,
];
