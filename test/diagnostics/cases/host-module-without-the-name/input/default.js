import kv from 'host:kv';

export default { handle: () => ({ body: kv.get('a') }) };
