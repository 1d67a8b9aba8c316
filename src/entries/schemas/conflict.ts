import { z } from 'zod';
import { id } from './terms.ts';

/** A claim of another post, by its entry id. */
const ofPost = z.strictObject({
  about: z
    .enum([
      /** It has the same Message-ID and other words. */
      'message-id',
      /** It has the same author, second and subject, and other words. */
      'instant',
      /** It says that it is this reconstructed post, and its author or words do not agree; or the other way round. */
      'original',
      /** It quotes this post with other words or under another name. */
      'quotations',
    ])
    .describe('What the two disagree about.'),
  post: id.describe('Id of the other post.'),
});

/** A claim of a source with the same words: its different value for a field, or additional text. */
const ofSource = z.strictObject({
  about: z
    .enum(['author', 'date', 'subject', 'text', 'attachment'])
    .describe('What the source has otherwise.'),
  source: z.string().min(1).describe('The source.'),
  says: z.string().min(1).describe('What it says.'),
});

/** A claim of another post or source that the import rejected. */
export const conflict = z.union([ofPost, ofSource]);

export type Conflict = z.infer<typeof conflict>;
