/** The home page of the knowledge base behind an error. */
const homes = new WeakMap<object, string>();

/** Seconds that one knowledge base of several has for each thing that it is asked, whatever files that takes: the others wait for it. */
const SECONDS = 10;

/** A knowledge base that is searched. */
export interface SearchedBase {
  /** Address of its home page. */
  readonly home: string;
  /** Whether it is searched with others. */
  readonly isOneOfSeveral: boolean;
}

/** Runs what reads or searches one knowledge base; gives it up after 10 seconds if it is one of several. Of what it throws, `homeBehind` then tells the knowledge base. */
export async function inBase<T>({ home, isOneOfSeveral }: SearchedBase, run: () => Promise<T>): Promise<T> {
  try {
    return await (isOneOfSeveral ? inTime(run()) : run());
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

async function inTime<T>(running: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`it did not answer within ${SECONDS} s`)), SECONDS * 1000);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
