/**
 * Promises of the host that a guest was to get, where the stack ended before anybody could be told of their rejections. They
 * stand in a list that is written to without calling anything: its first place says which was written last, from 1 to
 * `MOST_LOST`, after which comes 1 again.
 */
export const MOST_LOST = 4095;

export type LostPromises = [last: number, ...promises: unknown[]];
