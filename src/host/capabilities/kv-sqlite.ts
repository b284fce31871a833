/** The only importer of node-sqlite3-wasm: the store of `host:kv` in a file, which processes of one machine can share. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TsugiError } from '../../diagnostics/error.ts';
import { type KvStore, slide, sumOf, type Taken } from './kv-store.ts';

type Database = InstanceType<typeof import('node-sqlite3-wasm').Database>;

/** How long another process may keep the file, in milliseconds. */
const BUSY_MS = 2000;
/** After so many changes what has expired is deleted. */
const SWEEP_AFTER = 1000;

interface Row {
  /** JSON: the binding of SQLite cuts texts at NUL. Keys are, too. */
  readonly value: string;
  readonly times: number;
  readonly until: number | null;
}

/**
 * A store in a SQLite file. Each operation is a transaction, and goes to the file before it resolves.
 * @throws TsugiError `LOAD` if node-sqlite3-wasm is not installed, or the file cannot be opened
 */
export async function sqliteStore(file: string): Promise<KvStore> {
  const loaded = await import('node-sqlite3-wasm').catch((cause: unknown) => {
    const message = 'a store in SQLite needs the package node-sqlite3-wasm: npm install node-sqlite3-wasm';
    throw new TsugiError('LOAD', message, { cause });
  });
  const { Database: Opened } = loaded.default;
  try {
    const store = new SqliteStore(new Opened(file), file);
    await store.prepare();
    return store;
  } catch (cause) {
    if (cause instanceof TsugiError) throw cause;
    throw new TsugiError('LOAD', `cannot open the store ${file}: ${(cause as Error).message}`, { file, cause });
  }
}

class SqliteStore implements KvStore {
  readonly #database: Database;
  readonly #file: string;
  #changes = 0;

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
  }

  async prepare(): Promise<void> {
    const table =
      'CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, times INTEGER NOT NULL, until INTEGER)';
    await this.#atomically(() => this.#database.exec(table));
  }

  async get(key: string): Promise<string | undefined> {
    return this.#atomically(() => textOf(this.#row(key)));
  }

  async set(key: string, value: string, ttlMs: number | undefined): Promise<void> {
    await this.#atomically(() => this.#put(key, JSON.stringify(value), false, untilOf(ttlMs)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#atomically(() => {
      const there = this.#row(key) !== undefined;
      this.#database.run('DELETE FROM entries WHERE key = ?', [JSON.stringify(key)]);
      return there;
    });
  }

  async incr(key: string, by: number, ttlMs: number | undefined): Promise<number> {
    return this.#atomically(() => {
      const known = this.#row(key);
      const sum = sumOf(textOf(known), by);
      this.#put(key, JSON.stringify(String(sum)), false, known === undefined ? untilOf(ttlMs) : known.until);
      return sum;
    });
  }

  async take(key: string, limit: number, windowMs: number): Promise<Taken> {
    return this.#atomically(() => {
      const known = this.#row(key);
      const times: number[] = known?.times === 1 ? JSON.parse(known.value) : [];
      const now = Date.now();
      const taken = slide(times, now, limit, windowMs);
      if (taken.allowed) this.#put(key, JSON.stringify(times), true, now + windowMs);
      return taken;
    });
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #row(key: string): Row | undefined {
    const row = this.#database.get('SELECT value, times, until FROM entries WHERE key = ?', [
      JSON.stringify(key),
    ]) as Row | null;
    return row === null || (row.until !== null && row.until <= Date.now()) ? undefined : row;
  }

  #put(key: string, value: string, times: boolean, until: number | null): void {
    this.#database.run('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)', [
      JSON.stringify(key),
      value,
      times ? 1 : 0,
      until,
    ]);
    if (++this.#changes % SWEEP_AFTER !== 0) return;
    this.#database.run('DELETE FROM entries WHERE until <= ?', [Date.now()]);
  }

  /** The file is this process's own while `body` runs; who comes too late tries again for a while. */
  async #atomically<R>(body: () => R): Promise<R> {
    const database = this.#database;
    for (const deadline = Date.now() + BUSY_MS; ; ) {
      try {
        database.exec('BEGIN IMMEDIATE');
        break;
      } catch (cause) {
        const text = (cause as Error).message;
        if (!/locked|busy/i.test(text) || Date.now() > deadline) {
          throw new TsugiError('TRANSPORT', `host:kv: the file ${this.#file} cannot be used: ${text}`, { cause });
        }
        await sleep(1 + Math.random() * 4);
      }
    }
    try {
      const result = body();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

const untilOf = (ttlMs: number | undefined): number | null => (ttlMs === undefined ? null : Date.now() + ttlMs);

/** @throws RangeError for what `take` keeps, which is no text */
function textOf(row: Row | undefined): string | undefined {
  if (row?.times === 1) throw new RangeError('the key is one of take()');
  return row === undefined ? undefined : (JSON.parse(row.value) as string);
}
