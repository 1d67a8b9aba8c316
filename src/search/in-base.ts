/** The home page of the knowledge base behind an error. */
const homes = new WeakMap<object, string>();

/** Runs what reads or searches one knowledge base of several. Of what it throws, `homeBehind` then tells the knowledge base. */
export async function inBase<T>(home: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const thrown = typeof error === 'object' && error !== null ? error : new Error(String(error));
    if (!homes.has(thrown)) homes.set(thrown, home);
    throw thrown;
  }
}

/** The home page of the knowledge base that an error is of; undefined if it is of none. */
export function homeBehind(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? homes.get(error) : undefined;
}
