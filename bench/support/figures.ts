/** How long some work takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes in all. */
export function sum(sent: readonly (readonly [string, number])[]): number {
  return sent.reduce((total, [, bytesSent]) => total + bytesSent, 0);
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** The median. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function kb(bytesSent: number): string {
  return `${(bytesSent / 1000).toFixed(0)} KB`;
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
