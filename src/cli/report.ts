/** How failures look on a terminal: one message, with place and code frame where they are known, never a stack of ours. */
import { relative } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';

/** Colours only for people, and only for those that want them (https://no-color.org). */
export function wantsColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && (process.env.NO_COLOR ?? '') === '';
}

const RED = 31;
const paint = (text: string, code: number, color: boolean): string =>
  color ? `\u001b[${code}m${text}\u001b[0m` : text;

/** `file:line:column`, the file as seen from the working directory if it lies below it. */
export function placeText(file: string, line?: number, column?: number): string {
  const near = relative(process.cwd(), file);
  const path = near === '' || near.startsWith('..') ? file : near;
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

export function failureText(error: unknown, color = false): string {
  const label = paint('error', RED, color);
  if (!(error instanceof TsugiError)) return `${label}: ${plainMessage(error)}`;
  const { code, plugin, file, line, column, frame } = error;
  const place = file === undefined ? '' : `${placeText(file, line, column)} - `;
  const who = plugin === undefined || error.message.startsWith(plugin) ? '' : `${plugin}: `;
  const head = `${place}${label} ${code}: ${who}${error.message}`;
  return frame === undefined ? head : `${head}\n\n${frame}\n`;
}

/** System errors in words; the rest by their message. */
function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address, path } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `port ${port} is in use; choose another with --port`;
  if (code === 'EACCES' && port !== undefined) return `port ${port} needs more rights than this process has`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `cannot listen on ${address ?? 'this address'} (${code})`;
  if (code === 'ENOENT' && path !== undefined) return `there is no file ${path}`;
  return error.message;
}

export function reportFailure(error: unknown): void {
  process.stderr.write(`${failureText(error, wantsColor(process.stderr))}\n`);
  if (process.env.TSUGI_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
