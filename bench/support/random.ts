/** Numbers from 0 to 1, exclusive, always the same ones for a seed (a linear congruential generator, modulus 2^32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
