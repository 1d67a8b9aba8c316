/** What a page is given. */
export interface PageProps {
  /** What the page is about; the site's name is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Rules of this page alone: the policy forbids style attributes. */
  readonly rules?: string;
  /** Inline scripts of this page alone: the policy allows them by their hashes. */
  readonly scripts?: readonly string[];
  /** Path of the page that should be found instead of this one. */
  readonly canonical?: string | undefined;
  /** Whether the head is left open, for the build to fill in. */
  readonly isShell?: boolean;
}
