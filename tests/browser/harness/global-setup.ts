import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchChromium } from './chromium.ts';
import { buildSites, type Site, type SiteName } from './sites.ts';
import { type Served, serveFolder } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sites: Record<SiteName, Site>;
    /** Where tests reach the browser. */
    browser: string;
  }
}

/** Builds and serves the sites, and starts the browser, once for all files of tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-browser-'));
  const servers: Served[] = [];
  try {
    const browser = await launchChromium();
    const built = await buildSites(folder);
    const serve = async (name: SiteName): Promise<Site> => {
      const served = await serveFolder(built[name].folder, built[name].base);
      servers.push(served);
      return { ...built[name], url: served.url };
    };
    const sites = {
      root: await serve('root'),
      archive: await serve('archive'),
      hostile: await serve('hostile'),
      rightToLeft: await serve('rightToLeft'),
      marked: await serve('marked'),
      threads: await serve('threads'),
      debates: await serve('debates'),
      made: await serve('made'),
    };
    project.provide('sites', sites);
    project.provide('browser', browser.wsEndpoint());
    return async () => {
      for (const server of servers) server.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
