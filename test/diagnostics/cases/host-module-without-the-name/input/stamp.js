import { get, put } from 'host:kv';

export default { handle: () => ({ body: get('a') }), close: () => put('a', 'b') };
