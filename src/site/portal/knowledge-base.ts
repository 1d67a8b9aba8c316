/** A published knowledge base, as a portal names it. */
export interface KnowledgeBase {
  /** Whole address of its home page, with a slash at its end. */
  readonly url: string;
  readonly name: string;
  readonly posts: number;
}

/** The knowledge bases that the portal is built over, as the command hands them on. */
export function knowledgeBases(): KnowledgeBase[] {
  return JSON.parse(process.env.PARLEY_PORTAL ?? '[]') as KnowledgeBase[];
}
