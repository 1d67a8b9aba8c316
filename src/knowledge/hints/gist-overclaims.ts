import { plainText } from '../../entries/index.ts';
import type { KnowledgeBase } from '../model.ts';
import { placeOfArgument } from './entry-line.ts';
import type { Hint } from './index.ts';

/** Words for claims without exception, and equivalents in a post. */
const CLAIMS: readonly { readonly words: string; readonly as: string }[] = [
  {
    words: 'all|every|each|everything|everyone|everybody|everywhere|whole',
    as: 'any|both|always|entire|entirely|anything|anyone|anybody',
  },
  { words: 'always', as: 'all|every|each|whenever|ever|constantly|invariably' },
  { words: 'never', as: "no|not|none|nothing|nobody|neither|nor|n't|cannot|without" },
  { words: 'none|nothing|nobody|no one|nowhere', as: "no|not|never|neither|nor|n't|cannot|without|zero" },
  {
    words: 'must|mandatory|obliged',
    as: "have to|has to|had to|having to|need|needs|needed|require|requires|required|requirement|shall|cannot|mustn't|got to|necessary|necessarily",
  },
  {
    words: 'only|solely|exclusively',
    as: 'just|alone|sole|single|nothing but|nothing other|no other|one and|exclusive|except|merely|purely',
  },
  { words: 'impossible', as: "not possible|cannot|can't|unable|no way|couldn't|can not|n't possible|never" },
  {
    words: 'completely|entirely|totally|fully|wholly|utterly',
    as: 'complete|entire|total|full|whole|utter|all|at all|perfectly|100',
  },
  {
    words: 'certainly|definitely|undoubtedly|obviously|clearly',
    as: 'certain|definite|definately|sure|surely|no doubt|doubtless|obvious|clear|of course',
  },
];

const PATTERNS = CLAIMS.map(({ words, as }) => ({
  claims: wordsPattern(words),
  grants: wordsPattern(`${words}|${as}`),
}));

function wordsPattern(words: string): RegExp {
  const any = words
    .split('|')
    .map((word) => (word.startsWith("n't") ? word : String.raw`(?<![\p{L}\p{N}])${word}`));
  return new RegExp(`(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Hints for gists with words such as "all", "never", "must" or "only" that the cited words do not justify. Knows only English. */
export function gistOverclaims(kb: KnowledgeBase): Hint[] {
  return [...kb.arguments.values()].flatMap(({ key, gist, evidence }): Hint[] => {
    if (evidence === undefined) return [];
    const words = plainText(evidence.exact);
    const said = plainText(gist);
    const lacking = PATTERNS.flatMap(({ claims, grants }) => {
      const claim = claims.exec(said)?.[0];
      return claim === undefined || grants.test(words) ? [] : [`"${claim.toLowerCase()}"`];
    });
    if (lacking.length === 0) return [];
    const message = `the gist of "${key}" says ${lacking.join(' and ')}, and the words that it rests on do not: does its author claim as much?`;
    return [{ code: 'gist-overclaims', ...placeOfArgument(kb, key, 'gist'), message }];
  });
}
