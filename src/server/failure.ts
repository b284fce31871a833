/** Failures that a client sees as a status. What it is told is in this table; everything else goes to the log. */

export const FAILURES = {
  bad_request: 400,
  not_found: 404,
  payload_too_large: 413,
  internal: 500,
  bad_gateway: 502,
  gateway_timeout: 504,
} as const;

export type FailureKind = keyof typeof FAILURES;

/** A failure that is not the plugins'. A plugin's own failure, its limits included, is always `internal`. */
export class HttpFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HttpFailure';
    this.kind = kind;
  }
}

/**
 * A plugin used one of the server's objects as it cannot be used. The plugin sees a TypeError that it may catch; if it does
 * not, the failure is the plugin's.
 */
export class Misuse extends TypeError {
  override readonly name = 'TypeError';
}

export const kindOf = (error: unknown): FailureKind => (error instanceof HttpFailure ? error.kind : 'internal');

/** The body of such an answer: JSON, with the id under which the log has the details. */
export const failureBody = (kind: FailureKind, id: string): string => `${JSON.stringify({ error: kind, id })}\n`;
