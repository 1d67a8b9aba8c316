import { close, createIndex } from 'pagefind';

/** The programs that search a Pagefind index, of the version in package.json. The copies that a site publishes are never run instead. */
export interface PagefindFiles {
  readonly version: string;
  /** Its script for readers, which requests files through `globalThis.parleyPagefindFetch` if that function exists. */
  readonly script: string;
  /** Its WebAssembly by language, each in base64. */
  readonly wasm: Readonly<Record<'en' | 'unknown', string>>;
}

/** Reads Pagefind's files from its package. (The small package ships them as text instead.) */
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
