import type { FilledIn } from '../../src/import/index.ts';

/** Whether the words of an argument that stood apart stand in its entry by now. */
export function isFound({ found }: Pick<FilledIn, 'found'>): boolean {
  return found !== 'never' && found !== 'otherwise';
}

/** The line about an argument whose words were not found in its post. */
export function wordsLeft({
  key,
  file,
  found,
  nearest,
}: Pick<FilledIn, 'key' | 'file' | 'found'> & { nearest?: string | undefined }): string {
  const why =
    found === 'otherwise'
      ? 'its words stand in the post in other characters'
      : 'its words do not stand in the post';
  const there =
    nearest === undefined ? '' : `; there stands: ${JSON.stringify(nearest)}; take it by --accept ${key}`;
  return `not filled in ${key} (${file}): ${why}${there}`;
}
