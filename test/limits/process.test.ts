/** What guests do not catch never ends the process; what the host does not catch ends it, as Node has it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CASES } from './process.child.ts';

const CHILD = fileURLToPath(new URL('./process.child.ts', import.meta.url));

interface End {
  readonly code: number;
  readonly lines: readonly string[];
  readonly stderr: string;
}

const run = (name: string): Promise<End> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', CHILD, name], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, lines: stdout.split('\n').filter((line) => line !== ''), stderr });
    });
  });

/** What a case prints before it goes on, in any order, or the message with which it ends; undefined if it prints at will. */
const EXPECTED: Readonly<Record<string, readonly string[] | { readonly ends: string } | undefined>> = {
  'a rejection of the guest': ['reported: of the guest'],
  'a rejection of the guest that the host was given and dropped': ['reported: of the guest'],
  'a rejection inside data that the host was given': ['reported: of the guest'],
  'a rejection as an argument of a host function that ignores it': ['reported: of the guest'],
  'a rejection beside an argument that does not fit': ['reported: of the guest'],
  'a wrong result of a promise that the host dropped': [
    'reported: run() returned "no number": result must be number, got string',
  ],
  'a promise that never settles, dropped': [
    'reported: terminated: the result of a call was not there in time (limits.asyncMs: 100)',
  ],
  'a rejection of a stream that is read no further': [],
  'a timer that throws': ['reported: of the guest'],
  'a listener on a signal of the host that throws': ['reported: of the guest'],
  'a listener on a signal of the host that does not end': [
    'reported: terminated: one call kept the processor for too long (limits.callMs: 50)',
  ],
  'a host promise that rejects where the guest has no stack left': undefined,
  'a guest with an end of the stack in every async call': undefined,
  'guests with an end of the stack in every timer': [],
  "a rejection of the host's own": { ends: 'Error: of the host' },
  "a rejection of the host's own, with a listener of the host": [
    'reported: of the guest',
    'host saw: of the guest',
    'host saw: of the host',
  ],
  'a rejection of a host promise that was made from one of the guest': { ends: 'of the guest' },
  'an error that the host throws while it is told of one': { ends: 'Error: of the host' },
};

test('every case is expected', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  const { code, lines, stderr } = await run(name);
  if (expected === undefined) {
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'went on' });
  } else if ('ends' in expected) {
    expect(lines).not.toContain('went on');
    expect(stderr).toContain(expected.ends);
    expect(code).toBe(1);
  } else {
    expect({ code, lines: [...lines].sort() }).toEqual({ code: 0, lines: [...expected, 'went on'].sort() });
  }
});
