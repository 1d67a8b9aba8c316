import type { WrittenSettings } from '../entries/index.ts';

/** Options of `parley()`: the settings of `parley.yaml`, of which one that is given here counts, and where the content is. */
export interface ParleyOptions extends Partial<WrittenSettings> {
  /** Content folder, from the project's folder; `content` unless told. */
  readonly content?: string;
}
