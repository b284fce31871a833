import { get } from 'host:kv';

export default { handle: () => ({ body: get('a') }) };
