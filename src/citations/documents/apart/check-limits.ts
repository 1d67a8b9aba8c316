/** The limits for one document, applied once to searching it and once to judging it. */
export interface CheckLimits {
  /** CPU seconds, for any document. */
  readonly seconds: number;
  /** Further CPU seconds for each million characters. */
  readonly secondsPerMillion: number;
  /** MiB of memory. */
  readonly memory: number;
}

export const CHECK_LIMITS: CheckLimits = { seconds: 3, secondsPerMillion: 1, memory: 1024 };
