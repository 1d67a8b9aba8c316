import { readFileSync } from 'node:fs';

/** The package's version, of a checkout and of an installed package alike: package.json lies one folder up. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
