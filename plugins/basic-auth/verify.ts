/** Compares passwords with their hashes, in a time that does not tell whether a user exists or how much was right. */
import bcrypt from 'bcryptjs';
import type { User } from './config.ts';

export type Verify = (user: string, password: string) => Promise<boolean>;

/** How many right passwords are remembered, by digest: bcrypt is slow on purpose, and clients send theirs every time. */
const REMEMBERED = 1000;

export async function createVerifier(users: readonly User[]): Promise<Verify> {
  const byName = new Map(users.map((user) => [user.name, user]));
  /** Stands in for users that do not exist: as slow as the slowest of those that do. */
  const nobody = slowest(users);
  /** A digest that was right once, and when it was last asked for, by order. */
  const remembered = new Set<string>();

  return async (name, password) => {
    const user = byName.get(name);
    const { kind, hash } = user ?? nobody;
    if (kind === 'sha') return equal(await digest('SHA-1', password), hash) && user !== undefined;

    const key = await digest('SHA-256', JSON.stringify([hash, name, password]));
    if (user !== undefined && remembered.delete(key)) {
      remembered.add(key);
      return true;
    }
    const right = (await bcrypt.compare(password, hash)) && user !== undefined;
    if (right) remember(key);
    return right;
  };

  function remember(key: string): void {
    remembered.add(key);
    if (remembered.size <= REMEMBERED) return;
    for (const oldest of remembered) {
      remembered.delete(oldest);
      break;
    }
  }
}

/** `htpasswd` writes `$2y$05$…`: the two digits are the logarithm of the cost. */
function slowest(users: readonly User[]): User {
  const cost = ({ kind, hash }: User): number => (kind === 'sha' ? 0 : Number(hash.slice(4, 6)));
  return users.reduce((slow, user) => (cost(user) > cost(slow) ? user : slow));
}

async function digest(algorithm: string, text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes));
}

/** Looks at every character, whatever it finds. Hashes of one kind are equally long, so the length tells nothing. */
export function equal(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at % b.length);
  return difference === 0;
}
