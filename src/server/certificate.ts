/** The certificate and its key, from files. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Logger } from '../host/index.ts';
import type { Fault } from './config/checks.ts';
import type { ConfigTls } from './config/config.ts';

/** Both in PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * @param folder what relative paths are relative to
 * @throws what `fault` makes for a file that cannot be read, that holds something else, and for a key that is not the certificate's
 */
export function readCertificate({ cert, key }: ConfigTls, folder: string, fault: Fault): Certificate {
  const read = (path: string, name: 'cert' | 'key'): Buffer => {
    try {
      return readFileSync(resolve(folder, path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const problem = code === 'ENOENT' ? 'there is no file' : `${code ?? 'error'}: cannot read`;
      throw fault(['tls', name], `tls.${name}: ${problem} ${resolve(folder, path)}`);
    }
  };
  const found = { cert: read(cert, 'cert'), key: read(key, 'key') };
  const attempt = (parts: Partial<Certificate>, name: string, problem: string): void => {
    try {
      createSecureContext(parts);
    } catch {
      throw fault(['tls', name], `tls.${name}: ${problem}`);
    }
  };
  attempt({ cert: found.cert }, 'cert', `${cert} is no certificate in PEM`);
  attempt({ key: found.key }, 'key', `${key} is no private key in PEM, or it asks for a passphrase`);
  attempt(found, 'key', `${key} is not the key of ${cert}`);
  return found;
}

/** Milliseconds between two looks at the files. */
const LOOK_MS = 2000;

/**
 * Takes certificates that are renewed while the server runs. Files that do not fit each other, as there are when only one of them is
 * written yet, are left alone.
 * @returns stops looking
 */
export function watchCertificate(
  tls: ConfigTls,
  folder: string,
  logger: Logger,
  onChange: (certificate: Certificate) => void,
): () => void {
  const paths = [tls.cert, tls.key].map((path) => resolve(folder, path));
  const look = (): void => {
    try {
      onChange(readCertificate(tls, folder, (_path, message) => new Error(message)));
      logger.info('certificate renewed');
    } catch (error) {
      logger.warn('certificate not renewed', { error: (error as Error).message });
    }
  };
  // Not `watch`: renewing tools replace files, and links to them.
  for (const path of paths) watchFile(path, { interval: LOOK_MS, persistent: false }, look);
  return () => {
    for (const path of paths) unwatchFile(path, look);
  };
}
