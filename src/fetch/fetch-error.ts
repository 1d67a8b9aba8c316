/** Why an answer was rejected: a clause in lower case without a full stop, to be put after the address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  /** Whether there was no answer with content: no connection, a timeout, or "not found". */
  readonly isUnreached: boolean;

  constructor(message: string, isUnreached = false) {
    super(message);
    this.isUnreached = isUnreached;
  }
}
