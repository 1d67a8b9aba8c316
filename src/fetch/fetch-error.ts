/** Why an answer was not taken: a clause without a capital and a full stop, to stand behind the address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  /** Whether nothing came of it at all: no connection, no answer in time, or an answer that there is nothing. */
  readonly isUnreached: boolean;

  constructor(message: string, isUnreached = false) {
    super(message);
    this.isUnreached = isUnreached;
  }
}
