import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../../entries/files.ts';

/** The feed that each page names, below the base of its site. */
const FEED = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="(\/[^"]*)feed\.xml"/;

/** The path that a built site was built for, such as `/debates/`, by its home page; undefined where that does not say. */
export function builtBase(out: string): string | undefined {
  const base = FEED.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1];
  return base === undefined ? undefined : sitePath(base);
}
