import type { KnowledgeBase } from '../knowledge/index.ts';
import { type Effect, effectOf } from './check.ts';
import type { Draft } from './drafts.ts';
import type { Workspace } from './workspace.ts';

/** An effect, of which text of which file it is, and the graphs in which it was found. */
interface Found {
  readonly file: string;
  readonly text: string;
  readonly curated: KnowledgeBase;
  readonly kb: KnowledgeBase;
  readonly effect: Effect;
}

/** The effects of drafts. A save mostly follows the preview of the same draft, so the latest one is kept. */
export class Effects {
  readonly #space: Workspace;
  #last: Found | undefined;

  constructor(space: Workspace) {
    this.#space = space;
  }

  of({ file, text, created }: Draft): Effect {
    const { curated, kb } = this.#space;
    const last = this.#last;
    if (last?.file === file && last.text === text && last.curated === curated && last.kb === kb)
      return last.effect;
    const effect = effectOf(this.#space, { file, text, isNew: created !== undefined });
    this.#last = { file, text, curated, kb, effect };
    return effect;
  }
}
