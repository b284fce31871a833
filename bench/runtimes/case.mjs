/** The call that is measured on every runtime: a request of method, url and headers, to a status and headers. */
import { loadContract } from '../../dist/index.js';

const string = { kind: 'string' };
const object = (name, members) => ({
  kind: 'object',
  name,
  members: Object.entries(members).map(([member, type]) => ({ name: member, type })),
});

export const CONTRACT = loadContract({
  version: 1,
  name: 'Handler',
  root: {
    kind: 'object',
    members: [
      {
        name: 'handle',
        method: true,
        type: {
          kind: 'function',
          params: [{ name: 'request', type: { kind: 'ref', name: 'Req' } }],
          result: { kind: 'promise', of: { kind: 'ref', name: 'Res' } },
        },
      },
    ],
  },
  types: {
    Req: object('Req', { method: string, url: string, headers: { kind: 'record', of: string } }),
    Res: object('Res', { status: { kind: 'number' }, headers: { kind: 'record', of: string } }),
  },
});

/** The plugin, the same text on every runtime. */
export const SOURCE = `
export default {
  async handle(request) {
    const found = request.method === 'GET' && request.url.startsWith('/users/');
    return {
      status: found ? 200 : 404,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'x-request-id': request.headers['x-request-id'],
      },
    };
  },
};
`;

const REQUESTS = 64;

export const requests = Array.from({ length: REQUESTS }, (_, i) => ({
  method: i % 4 === 3 ? 'POST' : 'GET',
  url: `/users/${1000 + i}?fields=name,mail`,
  headers: {
    host: 'api.example.org',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    accept: 'application/json',
    'accept-encoding': 'gzip, deflate, br',
    authorization: `Bearer ${String(i).padStart(32, '0')}`,
    'x-request-id': `request-${i}`,
  },
}));

export const requestAt = (i) => requests[i % REQUESTS];

/** What the plugin gives for request `i`. */
export const answerTo = (i) => ({
  status: (i % REQUESTS) % 4 === 3 ? 404 : 200,
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': `request-${i % REQUESTS}`,
  },
});

/** @throws if it is not the answer to request `i` */
export function verify(response, i) {
  const at = i % REQUESTS;
  const status = at % 4 === 3 ? 404 : 200;
  if (response.status !== status || response.headers['x-request-id'] !== `request-${at}`) {
    throw new Error(`a wrong answer to request ${at}: ${JSON.stringify(response)}`);
  }
}
