/** Builds several sites by Astro, all at the same time in this process: `node build-together.ts FOLDER BASE TITLE [FOLDER BASE TITLE ...]`. */
import { build } from 'astro';
import parley from '../../src/integration/index.ts';

const given = process.argv.slice(2);
const sites = Array.from({ length: given.length / 3 }, (_, at) => given.slice(3 * at, 3 * at + 3));
await Promise.all(
  sites.map(([root = '', base = '', title = '']) =>
    build({
      configFile: false,
      root,
      logLevel: 'warn',
      integrations: [parley({ base, title, site: 'https://example.org' })],
    }),
  ),
);
