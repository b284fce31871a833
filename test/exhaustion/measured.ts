/** What a child process measures of one program, and what is wrong with that. */
import type { Program } from './program.ts';

/** In bytes. */
export interface Memory {
  readonly resident: number;
  /** V8's heap, and what lies outside of it on account of objects in it. */
  readonly heap: number;
}

export interface Measured {
  /** How it ended, in the words of `// ends:`, and the whole message. */
  readonly end: string;
  readonly message: string;
  /** Milliseconds until then. */
  readonly took: number;
  /** The longest time, in milliseconds, for which the host's event loop did not turn. */
  readonly blocked: number;
  /** Of the process, after a collection; `after` when the guest was disposed of. */
  readonly before: Memory;
  readonly after: Memory;
  /** How far resident memory rose above `before`, in bytes; undefined where the system does not tell. */
  readonly peak: number | undefined;
  readonly neighbour: {
    readonly calls: number;
    /** Calls that gave a wrong answer or none. */
    readonly wrong: number;
    /** Milliseconds that its call took right after the program's end. */
    readonly next: number;
  };
  /** Whether the guest itself answers its next call. */
  readonly answers: boolean;
}

/** What the process did instead. */
export interface Died {
  readonly died: string;
}

/** What a busy machine may add to a time: milliseconds in which this process did not run at all. */
export const SLACK_MS = 150;
const MIB = 2 ** 20;
/**
 * How much memory may be above what it was after the guest is gone: a fifth, and what V8 and the allocator keep at hand for
 * later. So little is only seen where a process begins small.
 */
const BACK = 1.2;
const SLACK_HEAP = 8 * MIB;
const SLACK_RESIDENT = 48 * MIB;
/** What a collector that is not asked lets lie around, above twice the limit. */
const SLACK_PEAK = 96 * MIB;

const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;
const ms = (time: number): string => `${time.toFixed(0)} ms`;

/** The limit that bounds the time of a program that ends so, in milliseconds. */
export function timeLimit(program: Program, end: string): number {
  const { callMs, turnMs, asyncMs } = program.limits;
  if (end === 'callMs' || end.startsWith('throws ')) return callMs;
  if (end === 'turnMs' || end === 'heapBytes' || end === 'fuel') return turnMs;
  return asyncMs;
}

/** Whether more memory is in use than before, although the guest is gone. */
export const keeps = ({ before, after }: Measured): boolean =>
  after.heap > before.heap * BACK + SLACK_HEAP || after.resident > before.resident * BACK + SLACK_RESIDENT;

/** @returns what is wrong, nothing if all is well */
export function judge(program: Program, measured: Measured): string[] {
  const wrong: string[] = [];
  const { end, message, took, blocked, before, after, peak, neighbour } = measured;
  const { callMs, turnMs, asyncMs, heapBytes } = program.limits;
  if (!program.ends.includes(end)) wrong.push(`ended by \`${end}\` (${message}), not by ${program.ends.join(' or ')}`);
  const most = 2 * timeLimit(program, end) + SLACK_MS;
  if (took > most) wrong.push(`took ${ms(took)}, more than ${ms(most)}`);
  // a text that the host reads has no turns
  const longest = 2 * Math.max(callMs, turnMs, program.made ? asyncMs : 0) + SLACK_MS;
  if (blocked > longest) wrong.push(`the event loop stood still for ${ms(blocked)}, more than ${ms(longest)}`);
  if (peak !== undefined && peak > Math.max(2 * heapBytes, program.takes) + SLACK_PEAK) {
    wrong.push(`resident memory rose by ${mib(peak)}, the limit is ${mib(heapBytes)}`);
  }
  if (keeps(measured)) {
    const of = (memory: Memory): string => `${mib(memory.heap)} of heap and ${mib(memory.resident)} resident`;
    wrong.push(`${of(after)} when the guest is gone, ${of(before)} before`);
  }
  if (neighbour.calls === 0 || neighbour.wrong > 0) {
    wrong.push(`${neighbour.wrong} of ${neighbour.calls} calls of the neighbour had no right answer`);
  }
  if (neighbour.next > SLACK_MS) wrong.push(`the neighbour's next call took ${ms(neighbour.next)}`);
  if (!measured.answers && !program.keeps) wrong.push('the guest does not answer its next call');
  return wrong;
}
