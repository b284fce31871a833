// what the plugin remembers
import { get, put } from 'host:kv';

export const read = (): string => get('a') + put;
