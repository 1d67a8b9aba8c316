import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was done to a copy of the project's knowledge base. */
export const REWORDED = 'vfio-device-handle';
export const RENAMED = { from: 'link-hidden-in-kernel', to: 'link-in-the-kernel' } as const;

/** Rewords one position and renames another, and records neither. */
export function reviseContent(content: string): void {
  const position = (id: string) => join(content, 'positions', `${id}.mdx`);
  const replace = (id: string, from: string, to: string) => {
    const text = readFileSync(position(id), 'utf8');
    if (!text.includes(from)) throw new Error(`${id} does not hold "${from}"`);
    writeFileSync(position(id), text.replace(from, to));
  };
  replace(REWORDED, "hypervisor's handle for the assigned device", 'only handle for the assigned device');
  replace(RENAMED.from, 'debate:', `aliases: [${RENAMED.from}]\ndebate:`);
  renameSync(position(RENAMED.from), position(RENAMED.to));
}
