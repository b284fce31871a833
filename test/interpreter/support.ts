/** Folders with files, interpreters without a disk cache, and what they throw. */
import { onTestFinished } from 'vitest';
import { Interpreter, type InterpreterOptions, TsugiError } from '../../src/index.ts';
import { Alarm } from '../../src/interpreter/meter/alarm.ts';
import { Heap } from '../../src/interpreter/meter/heap.ts';
import { Meter } from '../../src/interpreter/meter/meter.ts';
import { Realm } from '../../src/interpreter/realm/realm.ts';
import { needRoom } from '../../src/interpreter/realm/room.ts';
import { Shared } from '../../src/interpreter/shared.ts';
import { type Files, makeFolder } from './folder.ts';

export type Tree = Readonly<Record<string, string>>;

/** For tables: `-> target` is a symbolic link. */
export const toFiles = (tree: Tree): Files =>
  Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, text.startsWith('-> ') ? { link: text.slice(3) } : text]),
  );

export const tree = (files: Tree): string => makeFolder(toFiles(files));

/** Disposed after the test. */
export function guest(options: InterpreterOptions = {}): Interpreter {
  const interpreter = new Interpreter({ name: 'plug', shared: new Shared(false), ...options });
  onTestFinished(() => interpreter.dispose());
  return interpreter;
}

/** The `TsugiError` that comes of it. @throws if nothing, or something else, is thrown */
export async function failure(body: () => unknown): Promise<TsugiError> {
  try {
    await body();
  } catch (error) {
    if (error instanceof TsugiError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A hardened realm of the compiled engine with nothing around it. */
export function bareRealm(): Realm {
  const { own } = Alarm;
  const realm = new Realm({
    ring: own.ring,
    mutable: false,
    metered: true,
    interpreted: false,
    deterministic: undefined,
  });
  realm.serve({
    meter: new Meter({}, new Heap(() => undefined), own, needRoom),
    console: {},
    locate: () => '',
    exportError: () => ({ name: 'Error', message: '' }),
    report() {},
    importHost: () => ({}),
    enter: (body) => body(),
  });
  return realm;
}
