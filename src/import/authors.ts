import { type ReadOptions, readSource } from '../mail/index.ts';

/** Who wrote each message of some sources, by the SHA-256 of the message. */
export async function authorsIn(
  sources: readonly string[],
  options: ReadOptions,
): Promise<Map<string, { readonly name?: string; readonly address?: string }>> {
  const authors = new Map<string, { readonly name?: string; readonly address?: string }>();
  for (const source of sources) {
    for await (const reading of readSource(source, options))
      if (reading.kind === 'message') authors.set(reading.message.source.sha256, reading.message.from);
  }
  return authors;
}
