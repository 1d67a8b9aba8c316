import type { Trust } from '../src/entries/settings/index.ts';

/** What the environment says of `trusted: true` in a content folder: `PARLEY_TRUSTED=1` vouches for it, `0` does not (docs/trust.md). */
export function trust(): Trust {
  const said = process.env.PARLEY_TRUSTED;
  return said === '1' || said === '0' ? { vouched: said === '1' } : {};
}
