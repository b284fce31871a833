/**
 * Built-ins charged by the size of their work. Those that do little whatever they are given are left alone, and for small
 * values the others cost a look at a length. Where the work cannot be known beforehand it is done in ticks.
 */
import type { GuestMeter } from '../meter.ts';
import { chargeArrays } from './arrays.ts';
import { type BigInts, chargeBigInts, createBigInts, guardBigInt } from './bigints.ts';
import { chargeBuffers } from './buffers.ts';
import { createGuards, type Guards } from './guards.ts';
import { chargeIntl } from './intl.ts';
import { chargeIterables } from './iterables.ts';
import { chargeJson } from './json.ts';
import { type Called, chargeCalls, createCalled } from './lists.ts';
import { chargeObjects } from './objects.ts';
import { chargeRegExps, type Watch } from './regexps.ts';
import { chargeStrings } from './strings.ts';
import type { Charging } from './wrap.ts';

export type { Guards } from './guards.ts';
export type { Watch } from './regexps.ts';

/** Puts charged built-ins in the places of the realm's. To be called once, before it is hardened. */
export function chargeBuiltIns(charging: Charging, bigints: BigInts, called: Called, watch: Watch): void {
  chargeArrays(charging);
  chargeStrings(charging);
  chargeRegExps(charging, watch);
  chargeBuffers(charging);
  chargeIterables(charging);
  chargeIntl(charging);
  chargeJson(charging);
  chargeObjects(charging);
  chargeCalls(charging, called);
  chargeBigInts(charging, bigints);
  guardBigInt(bigints);
}

export interface Charges {
  readonly guards: Guards;
  readonly called: Called;
  install(isProxy: (value: object) => boolean, watch: Watch): void;
}

/** @param meter the guest's */
export function createCharges(meter: GuestMeter): Charges {
  let isProxy: (value: object) => boolean = () => false;
  const charging: Charging = { meter, isProxy: (value) => isProxy(value) };
  const bigints = createBigInts(charging);
  const guards = createGuards(charging, bigints);
  const called = createCalled(guards);
  return {
    guards,
    called,
    install(proxies, watch) {
      isProxy = proxies;
      chargeBuiltIns(charging, bigints, called, watch);
    },
  };
}
