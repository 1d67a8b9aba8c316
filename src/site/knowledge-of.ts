import { type Memory, readEntries, settingsOf } from '../entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../knowledge/index.ts';
import type { Site } from './site.ts';

/** The knowledge base of a site: its content, and the settings that its project gives over those of the content. @param memory See `readEntries`. */
export async function knowledgeOf({ content, settings = {} }: Site, memory?: Memory): Promise<KnowledgeBase> {
  const read = await readEntries(content, memory);
  if (Object.keys(settings).length === 0) return buildKnowledge(read);
  const given = settingsOf(settings);
  const changed = Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => name in settings || (name === 'publisher' && 'title' in settings),
    ),
  );
  const lines = 'navigation' in settings ? { navigationLines: [] } : {};
  return buildKnowledge({ ...read, ...lines, settings: { ...(read.settings ?? given), ...changed } });
}
