import { get } from 'host:kvs';

export default { handle: () => ({ body: get('a') as string }) };
