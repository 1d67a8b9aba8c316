import type { z } from 'zod';
import type { AdoptionNode, Label } from '../../knowledge/index.ts';
import { type PublishedBase, referenceTo } from '../published-base.ts';
import type { adoption, label } from '../schemas/v2/terms.ts';

/** A position's label in the form of data files. */
export function labelShape({ name, words }: Label): z.input<typeof label> {
  return { name, words, search: `is:${name}` };
}

/** What adopted something, and when, in the form of data files. */
export function adoptionShape(
  place: PublishedBase,
  { by, kind, on }: AdoptionNode,
): z.input<typeof adoption> {
  const url = kind === 'argument' ? referenceTo(place, by).url : kind === 'address' ? by : undefined;
  return { by, kind, on, ...(url !== undefined && { url }) };
}
