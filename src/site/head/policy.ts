import { createHash } from 'node:crypto';

/** A source expression of the Content Security Policy that allows an inline script or sheet of just this text (CSP 3, 2.3.1). */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The Content Security Policy of every page: everything comes from the site itself, and of inline code only what is given
 * here runs. What a post says could run nothing even if it were ever taken for HTML. A portal also fetches from the
 * origins it names, `connect`.
 */
export function contentSecurityPolicy(inline: {
  scripts: readonly string[];
  styles: readonly string[];
  connect?: readonly string[];
}): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.scripts.map(hashOf)],
    'style-src': ["'self'", ...inline.styles.map(hashOf)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(inline.connect ?? [])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
