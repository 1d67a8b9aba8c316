import { markdownText } from './text.ts';

/** A page: its title and its non-empty parts. */
export function page(title: string, parts: readonly string[]): string {
  return `# ${markdownText(title)}\n\n${joined(parts)}`;
}

/** A section with its heading; empty if it has no text. */
export function section(heading: string, text: string): string {
  return text.trim() === '' ? '' : `## ${markdownText(heading)}\n\n${text}`;
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\n+/, '').trimEnd())
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}
