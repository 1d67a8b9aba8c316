import { z } from 'zod';
import { post } from './post.ts';
import { day, id, messageId } from './terms.ts';

/** The format of packs that this version writes, and the newest that it reads. */
export const PACK_FORMAT = 1;

/** `pack.json` of a pack: a debate that stands apart from the mail. Its entries lie beside it, one folder a collection. */
export const packManifest = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema.'),
  format: z.int().positive().describe('Version of the format of packs.'),
  debate: id.describe('Id of the debate; the name of the folder.'),
  verified: day.describe('The day on which its arguments were last held against the words of the posts.'),
  posts: z.int().nonnegative().describe('Number of posts that it has entries of, without their words.'),
  arguments: z.int().nonnegative().describe('Number of arguments that these make.'),
  lists: z
    .array(z.string().min(1))
    .describe('Names of the lists that the posts came over, as they have them.'),
  threads: z
    .array(messageId)
    .describe('Message-IDs of the roots of the threads that the posts are in: what adopting imports.'),
});

export type PackManifest = z.infer<typeof packManifest>;

/** Where a site publishes the JSON Schema of packs, below its base. */
export const PACK_SCHEMA_FILE = 'schemas/pack.json';

/**
 * The JSON Schema (draft 2020-12) of `pack.json`; below `$defs`, as `post`, that of the frontmatter of its posts.
 *
 * @param id Its own address.
 */
export function packSchema(id: string): object {
  const options = { io: 'input', unrepresentable: 'any' } as const;
  const { $schema: _draft, ...ofPost } = z.toJSONSchema(post, options);
  return { $id: id, title: 'A pack', ...z.toJSONSchema(packManifest, options), $defs: { post: ofPost } };
}
