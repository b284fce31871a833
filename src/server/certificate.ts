/** The certificate and its key, from files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
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
