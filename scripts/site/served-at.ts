import type { SiteOptions } from './options.ts';

/** Settings of Astro's for a server whose own words are ours: Astro's log has only warnings and errors. */
export function servingQuietly(port = 4321): {
  readonly logLevel: 'warn';
  readonly server: { readonly port: number; readonly host: 'localhost' };
} {
  return { logLevel: 'warn', server: { port, host: 'localhost' } };
}

/**
 * What a command that serves a content folder says first.
 *
 * @param taken The port that it serves on.
 */
export function servedAt({ content, base, port = 4321 }: SiteOptions, taken: number): string[] {
  return [
    ...(port !== 0 && taken !== port ? [`port ${port} is in use: another is taken`] : []),
    `serving ${content} on http://localhost:${taken}${base} as its files are now; Ctrl-C ends it`,
  ];
}
