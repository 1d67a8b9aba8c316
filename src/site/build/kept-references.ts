import { z } from 'zod';
import type { Outlines } from '../../citations/index.ts';
import { keep, readKept } from '../../disk/index.ts';
import type { Site } from '../site.ts';
import { cacheOf } from './caches.ts';
import { codeDigest } from './code-digest.ts';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/**
 * References that a site's builds printed, kept for the next one. A processor takes a tenth of a second to get ready for a style, and milliseconds for each
 * reference. They are kept as long as code and styles are the same.
 */
export class KeptReferences {
  /** For `useOutlines`. */
  readonly outlines: Outlines;
  readonly #file: string;

  constructor(site: Site) {
    this.#file = `${cacheOf(site, 'references')}.json`;
    this.outlines = read(this.#file);
  }

  /** Keeps what was added to `outlines`, beside what another process of the same build has kept since they were read. */
  note(): void {
    const there = read(this.#file);
    const before = there.size;
    for (const [key, outline] of this.outlines) there.set(key, outline);
    if (there.size > before) keep(this.#file, codeDigest(), JSON.stringify([...there]));
  }
}

function read(file: string): Outlines {
  const text = readKept(file, codeDigest());
  return new Map(text === undefined ? [] : pairs.safeParse(JSON.parse(text)).data);
}
