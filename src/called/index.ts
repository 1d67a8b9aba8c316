/**
 * How a user calls a command, from where this code runs: a checkout (TypeScript, by npm scripts), the package (compiled, by npx), or the small
 * package for repositories of documents (bundled). Messages and usage lines ask here, so that what they say can be typed.
 */

export { counted } from './counted.ts';

/** Where code runs. */
export type Home = 'checkout' | 'package' | 'bundle';

/** Which of them a module of this room is in, by its address. */
export function homeOf(url: string): Home {
  if (/\/src\/called\/\w+\.ts$/.test(url)) return 'checkout';
  return /\/lib\/src\/called\/\w+\.js$/.test(url) ? 'package' : 'bundle';
}

const HOME = homeOf(import.meta.url);

/** A command as a user types it: `npm run rename -- old new`, `npx parley rename old new`. */
export function called(name: string, args = '', home = HOME): string {
  if (home !== 'checkout') return `npx parley ${name} ${args}`.trimEnd();
  return args === '' ? `npm run ${name}` : `npm run ${name} -- ${args}`;
}

/** What its usage line begins with: the small package has commands of its own, and no other. */
export function usageOf(name: string, home = HOME): string {
  if (home === 'checkout') return name === 'start' ? 'npm start --' : `npm run ${name} --`;
  return home === 'package' ? `parley ${name}` : `parley-${name}`;
}
