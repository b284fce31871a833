/** Was made for another version of the contract. */
import { listen, send } from './connection.mjs';

listen((kind) => {
  if (kind === 'hello') send('welcome', { version: 1, digest: 'other' });
});
