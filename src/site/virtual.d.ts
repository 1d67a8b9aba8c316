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

/** The components that a project may put its own in place of: the engine's, or the project's. Made by the integration. */
declare module 'virtual:parley/components' {
  type Replaceable<P = Record<never, never>> = (props: P) => unknown;
  type WithKind = { readonly kind: import('./replaceable/page-kind.ts').PageKind };
  export const Head: Replaceable;
  export const Header: Replaceable;
  export const SiteTitle: Replaceable;
  export const Footer: Replaceable;
  export const HomeIntro: Replaceable;
  export const Beside: Replaceable<WithKind & { readonly children?: unknown }>;
  export const PageFoot: Replaceable<WithKind>;
}
