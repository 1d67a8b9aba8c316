import { close, createIndex } from 'pagefind';

/** Pagefind's script for readers, as its own program writes it beside an index. (The package of commands has its text instead.) */
export async function pagefindScript(): Promise<string> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join('; '));
  const { files } = await index.getFiles();
  await close();
  const script = files.find(({ path }) => path.endsWith('pagefind.js'));
  if (script === undefined) throw new Error('Pagefind writes no pagefind.js any more');
  return Buffer.from(script.content).toString('utf8');
}
