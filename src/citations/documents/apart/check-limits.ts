/** What one document may cost: to be searched for citations, and again to be judged. */
export interface CheckLimits {
  /** Seconds of a processor, for any document. */
  readonly seconds: number;
  /** The same, for each million characters. */
  readonly secondsPerMillion: number;
  /** MiB of memory. */
  readonly memory: number;
}

export const CHECK_LIMITS: CheckLimits = { seconds: 3, secondsPerMillion: 1, memory: 1024 };
