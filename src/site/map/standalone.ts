import { spellControls } from '../../controls/index.ts';
import type { DebateNode, KnowledgeBase } from '../../knowledge/index.ts';
import { directionOf } from '../direction.ts';
import { escapeHtml } from '../post/html.ts';
import { words } from '../words/index.ts';
import { drawMap } from './draw.ts';
import { keysBelow } from './keys.ts';
import { layOut } from './layout.ts';
import { wrap } from './wrap.ts';

const MARGIN = 24;
const TITLE = { size: 20, height: 28 };
const QUESTION = { size: 14, height: 20 };
const NARROWEST = 600;

/**
 * The argument map of a whole debate, an issue below the other, as an SVG file of its own.
 *
 * @param sheet A style sheet without custom properties.
 * @param hrefOf The full address of an entry or argument.
 */
export function mapFile(
  kb: KnowledgeBase,
  debate: DebateNode,
  sheet: string,
  hrefOf: (key: string) => string | undefined,
): string {
  const maps = debate.issues
    .filter(({ positions }) => positions.length > 0)
    .map((issue) => ({ issue, map: layOut(kb, issue.positions, keysBelow(kb, issue.positions)) }));
  const width = maps.reduce((most, { map }) => Math.max(most, map.width), NARROWEST) + 2 * MARGIN;
  const title = spellControls(debate.entry.data.title);
  const parts: string[] = [];
  let y = MARGIN;
  function write(text: string, { size, height }: typeof TITLE, name: string): void {
    const isRtl = directionOf(text) === 'rtl';
    for (const line of wrap(text, size * 1.08, width - 2 * MARGIN, 6).lines) {
      y += height;
      parts.push(
        `<text class="${name}" x="${isRtl ? width - MARGIN : MARGIN}" y="${y - 8}"${isRtl ? ' direction="rtl"' : ''}>${escapeHtml(line)}</text>`,
      );
    }
  }
  write(title, TITLE, 'file-title');
  for (const { issue, map } of maps) {
    y += MARGIN;
    write(spellControls(issue.question), QUESTION, 'file-question');
    parts.push(`<g transform="translate(${MARGIN} ${y})">${drawMap(map, hrefOf)}</g>`);
    y += map.height;
  }
  y += MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="argument-map" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"><title>${escapeHtml(words.maps.name({ name: title }))}</title><style>${sheet}</style><rect class="file-paper" width="${width}" height="${y}"/>${parts.join('')}</svg>\n`;
}
