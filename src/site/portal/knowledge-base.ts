/** A published knowledge base, as a portal names it. */
export interface KnowledgeBase {
  /** Whole address of its home page, with a slash at its end. */
  readonly url: string;
  readonly name: string;
  readonly posts: number;
}
