/** Hashes in plain JavaScript: @noble/hashes. */
import { blake3 } from '@noble/hashes/blake3.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { sha3_256, shake128 } from '@noble/hashes/sha3.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export async function run(text: string) {
  const bytes = utf8ToBytes(text.slice(0, 20_000));
  const stream = sha256.create();
  for (let at = 0; at < bytes.length; at += 777) stream.update(bytes.subarray(at, at + 777));
  return {
    sha256: bytesToHex(sha256(bytes)),
    stream: bytesToHex(stream.digest()),
    sha512: bytesToHex(sha512(bytes)),
    sha3: bytesToHex(sha3_256(bytes)),
    shake: bytesToHex(shake128(bytes, { dkLen: 40 })),
    blake3: bytesToHex(blake3(bytes)),
    hmac: bytesToHex(hmac(sha256, utf8ToBytes('key'), bytes)),
    hkdf: bytesToHex(hkdf(sha256, utf8ToBytes('ikm'), utf8ToBytes('salt'), utf8ToBytes('info'), 50)),
    pbkdf2: bytesToHex(await pbkdf2Async(sha256, 'password', 'salt', { c: 100, dkLen: 32 })),
    raw: hexToBytes('00ff10'),
  };
}
