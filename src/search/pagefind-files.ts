import { close, createIndex } from 'pagefind';

/** What searches an index of Pagefind's, of the version that this one depends on. Nothing that a site publishes is run in its place. */
export interface PagefindFiles {
  readonly version: string;
  /** Its script for readers, which asks for files by `globalThis.parleyPagefindFetch` where there is such a function. */
  readonly script: string;
  /** Its WebAssembly by language, each in base64. */
  readonly wasm: Readonly<Record<'en' | 'unknown', string>>;
}

/** Pagefind's files as its own program writes them beside an index. (The package of commands has them as text instead.) */
export async function pagefindFiles(): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(errors.join('; '));
  await index.addCustomRecord({ url: '/', content: 'a', language: 'en' });
  const { files } = await index.getFiles();
  await close();
  const bytesOf = (name: string): Buffer => {
    const file = files.find(({ path }) => path.endsWith(name));
    if (file === undefined) throw new Error(`Pagefind writes no ${name} any more`);
    return Buffer.from(file.content);
  };
  const { version } = JSON.parse(bytesOf('pagefind-entry.json').toString()) as { version: string };
  return {
    version,
    script: `const fetch=globalThis.parleyPagefindFetch??globalThis.fetch;${bytesOf('pagefind.js')}`,
    wasm: {
      en: bytesOf('wasm.en.pagefind').toString('base64'),
      unknown: bytesOf('wasm.unknown.pagefind').toString('base64'),
    },
  };
}
