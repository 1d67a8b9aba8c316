import { entryFiles, idOfFile } from '../entries/files.ts';

/** Collections of curated entries, whose bodies Astro compiles as MDX. (Posts are never compiled.) */
const CURATED = ['debates', 'positions', 'concepts', 'people', 'designs', 'pages'] as const;

/** An entry whose body Astro compiles into the program of the pages. */
interface CompiledBody {
  /** The entry as `COLLECTION/ID`. */
  readonly entry: string;
  /** Path in the content folder. */
  readonly file: string;
}

export function compiledBodies(content: string): CompiledBody[] {
  return CURATED.flatMap((collection) =>
    entryFiles(content, collection).map((file) => ({ entry: `${collection}/${idOfFile(file)}`, file })),
  );
}
