/** The thread that has whoever runs make a trip. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { Alarm } from '../../src/interpreter/meter/alarm.ts';
import { ALARM_MS, ALARM_REST } from '../../src/interpreter/meter/tuning.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whether it rings before so many milliseconds are over. */
async function rings({ ring }: Alarm, within: number): Promise<boolean> {
  for (const end = performance.now() + within; performance.now() < end; await pause(1)) {
    if (ring[0] > 2 ** 29 && ring[1] < -(2 ** 29)) return true;
  }
  return false;
}

test('rings again and again, also after it has rested', async () => {
  const alarm = new Alarm();
  expect([alarm.ring[0], alarm.ring[1]]).toEqual([0, 0]);
  alarm.start();
  for (const wait of [0, 0, 3 * ALARM_MS, 2 * ALARM_MS * ALARM_REST, 0]) {
    expect(await rings(alarm, 5000)).toBe(true);
    await pause(wait);
    expect(await rings(alarm, 1), 'nobody has heard it').toBe(true);
    // it may ring again before anybody has looked
    const quiet = (): boolean => {
      alarm.heard();
      return alarm.ring[0] === 0 && alarm.ring[1] === 0;
    };
    expect([1, 2, 3, 4, 5].some(quiet)).toBe(true);
  }
});

test('is not started twice, and not before it is asked for', async () => {
  const alarm = new Alarm();
  expect(await rings(alarm, 5 * ALARM_MS)).toBe(false);
  alarm.start();
  alarm.start();
  expect(await rings(alarm, 5000)).toBe(true);
});

const FLAG = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

test.skipIf(FLAG === undefined)('where no thread may be started there is none, and loops are ended', async () => {
  const program = `
    const { Interpreter } = await import(${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)});
    const guest = new Interpreter({ limits: { callMs: 20 } });
    try { guest.evaluate('for (;;);'); } catch (error) { console.log(error.code, error.limit, guest.evaluate('6 * 7')); }`;
  const flags = [FLAG ?? '', '--allow-fs-read=*', '--allow-child-process', '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  expect(stdout.trim()).toBe('LIMIT callMs 42');
});
