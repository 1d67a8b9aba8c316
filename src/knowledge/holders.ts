import type { PositionNode } from './model.ts';

/** Ids of those who hold a position, each once, in the order in which they took it: who left it is not among them. */
export function holdersNow({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.filter(({ end }) => end === undefined).map(({ person }) => person))];
}

/** Ids of everybody who held it at some time, each once, in the order in which they took it. */
export function holdersEver({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.map(({ person }) => person))];
}
