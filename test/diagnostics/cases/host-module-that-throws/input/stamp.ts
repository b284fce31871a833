// @ts-expect-error: what the host has is not declared here
import { get } from 'host:kv';

const start: string = get('start');

export default { handle: () => ({ body: start }) };
