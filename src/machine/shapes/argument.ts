import type { z } from 'zod';
import { argumentLabel } from '../../knowledge/index.ts';
import { type PublishedBase, referenceTo, revisionOfKey } from '../published-base.ts';
import type { argument } from '../schemas/v2/terms.ts';

export type ArgumentShape = z.input<typeof argument>;

/** Arguments in the form of data files, in the order of the keys. */
export function argumentShapes(place: PublishedBase, keys: readonly string[]): ArgumentShape[] {
  return keys.flatMap((key) => argumentShape(place, key) ?? []);
}

function argumentShape(place: PublishedBase, key: string): ArgumentShape | undefined {
  const node = place.kb.arguments.get(key);
  if (node === undefined) return undefined;
  const { gist, note, targets, by, date, post, evidence, quotes, withheld, apart, citesMessage } = node;
  const { verified, labelling, withdrawn, why, answers } = node;
  const revision = revisionOfKey(place, key);
  return {
    key,
    ...(revision !== undefined && { revision }),
    gist,
    ...(note !== undefined && { note }),
    ...targets[0],
    targets: [...targets],
    by: referenceTo(place, by),
    date,
    url: referenceTo(place, key).url,
    ...(post !== undefined && { post: referenceTo(place, post) }),
    ...(evidence && { evidence }),
    ...(quotes && { quotes }),
    ...(withheld !== undefined && { withheld }),
    ...(apart && { apart }),
    ...(citesMessage !== undefined && { citesMessage }),
    verified,
    labelling,
    label: argumentLabel(node),
    withdrawn,
    why,
    answers: [...answers],
  };
}
