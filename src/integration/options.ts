import { Refusal } from '../disk/index.ts';
import { settingsSchema, type WrittenSettings } from '../entries/index.ts';
import { checkedComponents, type OwnComponents } from './components.ts';

/** Options of `parley()`: the settings of `parley.yaml`, of which one that is given here counts, and where the content is. */
export interface ParleyOptions extends Partial<WrittenSettings> {
  /** Content folder, from the project's folder; `content` unless told. */
  readonly content?: string;
  /** Components of the project's own in place of the engine's: names, and paths of .astro files from the project's folder. */
  readonly components?: OwnComponents;
}

/** The options as they count: settings go by the schema that those of `parley.yaml` go by. @throws Refusal that names each bad one. */
export function checkedOptions({ content, components, ...settings }: ParleyOptions): ParleyOptions {
  const own = checkedComponents(components);
  const checked = settingsSchema.safeParse(settings);
  if (!checked.success)
    throw new Refusal(
      checked.error.issues
        .map(({ path, message }) => `parley(): ${[...path, message].join(': ')}`)
        .join('\n'),
    );
  return {
    ...(content !== undefined && { content }),
    ...(components !== undefined && { components: own }),
    ...checked.data,
  };
}
