/** Why an answer was not taken: a clause without a capital and a full stop, to stand behind the address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}
