/** Runs one attack in one control, in a process of its own that may be broken by it. */
import { play } from '../support/scenario.ts';
import { World } from '../support/world.ts';
import type { MakeHarness } from './harness.ts';
import { raw } from './raw.ts';
import { realm } from './realm.ts';
import { text } from './text.ts';
import { ticks } from './ticks.ts';
import { names } from './tree-walker.ts';

export interface Task {
  readonly control: string;
  readonly source: string;
  readonly name: string;
}

const HARNESSES: Readonly<Record<string, MakeHarness>> = {
  raw: (world) => raw(world),
  shared: (world) => raw(world, 'shared'),
  loader: (world) => raw(world, 'loader'),
  text,
  stripped: (world) => text(world, true),
  realm,
  names,
  ticks,
};

const { setTimeout, setImmediate } = globalThis;
const turn = (): Promise<void> => new Promise((done) => void setTimeout(() => setImmediate(done), 4));

const on = process.on.bind(process);
const send = process.send?.bind(process);
const { control, source, name } = await new Promise<Task>((resolve) => process.once('message', resolve));
const world = new World();
const harness = HARNESSES[control]?.(world);
if (harness === undefined) throw new Error(`there is no control "${control}"`);
await play(harness.load(source, name), harness.neighbour, world, turn);
const changed = world.audit();
const report = await harness.report();
// stays until it is ended: what is still on its way would be lost with it
on('message', () => {});
send?.({ report, changed });
