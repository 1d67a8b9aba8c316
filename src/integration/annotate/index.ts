/** The tool for annotating in `astro dev`: its server, its page's script, and what switches it on. Nothing of it is in a build. */
import type { Plugin } from 'vite';
import type { Site } from '../../site/site.ts';
import { annotateClient } from './client-module.ts';
import { curatorIn } from './curator.ts';
import type { Annotating } from './given.ts';
import { annotateServer } from './server.ts';

export { scriptOnPages } from './client-module.ts';
export { type Annotating, annotatingOf, givenAnnotating } from './given.ts';

/** The Vite plugins of the tool. */
export function annotatePlugins(site: Site, { curator }: Annotating): Plugin[] {
  return [annotateServer(site, curatorIn(site.content, curator)), annotateClient()];
}
