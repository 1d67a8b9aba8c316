import { defineConfig } from 'astro/config';
import parley from './src/integration/index.ts';

/** The knowledge base of this repository: its pages are those of the engine, and no folder here has others: Astro would take content/pages, or src/pages, for such a folder. */
export default defineConfig({ srcDir: './docs', integrations: [parley()] });
