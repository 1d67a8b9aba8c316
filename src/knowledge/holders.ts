import type { PositionNode } from './model.ts';

/** Ids of the present holders of a position, each once, in the order in which they took it. */
export function holdersNow({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.filter(({ end }) => end === undefined).map(({ person }) => person))];
}

/** Ids of the present and former holders, each once, in the order in which they took it. */
export function holdersEver({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.map(({ person }) => person))];
}
