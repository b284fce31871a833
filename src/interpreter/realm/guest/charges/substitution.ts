/** What `replace` puts in the place of a match. */

import type { Fn } from '../methods.ts';
import { apply, stringIndexOf, stringSlice, uncurryThis } from '../primordials.ts';

/** A match as V8 makes it, which no guest has seen. */
export interface Match {
  readonly [index: number]: string | undefined;
  readonly length: number;
  readonly index: number;
  readonly groups: Readonly<Record<string, string | undefined>> | undefined;
}

const charCode = uncurryThis(String.prototype.charCodeAt);

/** What a function gives for a match. */
export function called(by: Fn, match: Match, text: string): string {
  const args: unknown[] = [];
  for (let i = 0; i < match.length; i++) args[i] = match[i];
  args[args.length] = match.index;
  args[args.length] = text;
  if (match.groups !== undefined) args[args.length] = match.groups;
  return `${apply(by, undefined, args) as string}`;
}

const DOLLAR = 0x24;
const digit = (text: string, at: number): number => {
  const code = at < text.length ? charCode(text, at) - 0x30 : -1;
  return code >= 0 && code <= 9 ? code : -1;
};

/** 22.1.3.19.1 GetSubstitution */
export function substituted(template: string, match: Match, text: string): string {
  let at = stringIndexOf(template, '$');
  if (at < 0) return template;
  let out = '';
  let from = 0;
  const matched = match[0] as string;
  const last = match.length - 1;
  const put = (value: string, length: number): void => {
    out += stringSlice(template, from, at) + value;
    from = at + length;
  };
  for (; at >= 0 && at + 1 < template.length; at = stringIndexOf(template, '$', from > at ? from : at + 1)) {
    const next = template[at + 1];
    if (charCode(template, at + 1) === DOLLAR) put('$', 2);
    else if (next === '&') put(matched, 2);
    else if (next === '`') put(stringSlice(text, 0, match.index), 2);
    else if (next === "'") put(stringSlice(text, match.index + matched.length), 2);
    else if (next === '<' && match.groups !== undefined) {
      const end = stringIndexOf(template, '>', at);
      if (end < 0) continue;
      put(`${match.groups[stringSlice(template, at + 2, end)] ?? ''}`, end + 1 - at);
    } else {
      const one = digit(template, at + 1);
      if (one < 0) continue;
      const two = digit(template, at + 2);
      const both = two < 0 ? 0 : one * 10 + two;
      if (both > 0 && both <= last) put(match[both] ?? '', 3);
      else if (one > 0 && one <= last) put(match[one] ?? '', 2);
    }
  }
  return out + stringSlice(template, from);
}
