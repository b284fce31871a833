/** What a host counts of the calls of one guest; see `generate/front.ts` for the half that counts calls as they begin. */

export interface CallWatch {
  /** When the call began that is on its way and is to be timed (`performance.now()`); 0 for none. */
  sampled: number;
  /** A call has failed. @returns the error */
  failed(error: unknown): unknown;
  /** A call that was to be timed has ended. @param began what `sampled` was */
  timed(began: number): void;
}
