/** Which site the pages are of: made by the integration. */
declare module 'virtual:parley/site' {
  export const site: import('./site.ts').Site;
  /** What the build that makes the pages hands over; nothing where they are on their own: while somebody edits. */
  export function handed(): import('./build/handed.ts').Handed | undefined;
}

/** The bodies of curated entries, by `collection/id`: made by the integration. */
declare module 'virtual:parley/bodies' {
  type Content = (props: { components?: Record<string, unknown> }) => unknown;
  export const bodies: Readonly<Record<string, (() => Promise<{ readonly default: Content }>) | undefined>>;
}

/** What a portal's page is made from: made by the command. */
declare module 'virtual:parley/portal' {
  export const portal: {
    readonly title: string;
    readonly bases: readonly import('./portal/knowledge-base.ts').KnowledgeBase[];
  };
}
