/** Where the history of the prompt is kept. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { REPLServer } from 'node:repl';

export class History {
  readonly #file: string;

  /** @param file where to keep it; '' for nowhere, left out for the user's state folder */
  constructor(file: string = defaultFile()) {
    this.#file = file;
  }

  /** Reads what there is, and writes from now on. Failing to is no failure: the prompt works without. */
  attach(server: REPLServer): void {
    if (this.#file === '') return;
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    } catch {
      return;
    }
    server.setupHistory(this.#file, () => {});
  }
}

/** As the XDG Base Directory Specification has it. */
function defaultFile(): string {
  const state = process.env.XDG_STATE_HOME ?? '';
  return join(state === '' ? join(homedir(), '.local', 'state') : state, 'tsugi', 'repl_history');
}
