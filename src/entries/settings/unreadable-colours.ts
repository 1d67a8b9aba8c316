import { type ChosenColours, chosenFor, groundsOf, isReadable, nearestThat, paperOf } from './colours.ts';
import { LEAST_CONTRAST, lowestContrast } from './contrast.ts';
import { DEFAULT_PALETTES, FIXED, type Hex, THEMES, type Theme } from './palette.ts';

/** A set colour that is unreadable, or on which text is, and where it is set. */
export interface UnreadableColour {
  readonly path: string[];
  readonly message: string;
}

/**
 * The set colours that make text unreadable (contrast below 4.5:1, WCAG 2.2, 1.4.3), each with the nearest readable colour. Text is judged
 * on the nearest acceptable paper.
 */
export function unreadableColours(colours: ChosenColours): UnreadableColour[] {
  return THEMES.flatMap((theme) => unreadableIn(theme, colours));
}

function unreadableIn(theme: Theme, colours: ChosenColours): UnreadableColour[] {
  const own = DEFAULT_PALETTES[theme];
  const problems: UnreadableColour[] = [];
  const chosen = (name: keyof ChosenColours) => chosenFor(theme, colours, name);
  const ink = chosen('ink') ?? own.ink;
  const surfaces = (paper: Hex, on = ink) => paperOf(theme, { paper, ink: on });
  function judge(
    name: keyof ChosenColours,
    pairsOf: (colour: Hex) => [text: Hex, grounds: Hex[]],
  ): Hex | undefined {
    const colour = chosen(name);
    if (colour === undefined) return undefined;
    const [text, grounds] = pairsOf(colour);
    const { ratio, ground } = lowestContrast(text, grounds);
    if (ratio >= LEAST_CONTRAST) return colour;
    const nearest = nearestThat((other) => isReadable(...pairsOf(other)), colour) ?? own[name];
    problems.push({
      path: typeof colours[name] === 'object' ? [name, theme] : [name],
      message: `in the ${theme} theme text of ${text} on ${ground} has a contrast of ${twoDigits(ratio)}, and text needs ${LEAST_CONTRAST}: the nearest that passes is '${nearest}'`,
    });
    return nearest;
  }
  const paper = judge('paper', (colour) => [
    FIXED.text[theme],
    groundsOf(theme, surfaces(colour, own.ink), 'accent'),
  ]);
  const isOwn = paper === undefined && chosen('ink') === undefined;
  judge('ink', (colour) => [colour, groundsOf(theme, surfaces(paper ?? own.paper, colour), 'ink')]);
  for (const name of ['link', 'accent'] as const)
    judge(name, (colour) => [colour, groundsOf(theme, isOwn ? own : surfaces(paper ?? own.paper), name)]);
  return problems;
}

/** Rounded down, so that a failing ratio never looks sufficient. */
function twoDigits(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
