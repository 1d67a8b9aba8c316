import { Refusal } from '../disk/index.ts';
import { settingsSchema, type WrittenSettings } from '../entries/index.ts';

/** Options of `parley()`: the settings of `parley.yaml`, of which one that is given here counts, and where the content is. */
export interface ParleyOptions extends Partial<WrittenSettings> {
  /** Content folder, from the project's folder; `content` unless told. */
  readonly content?: string;
}

/** The options as they count: settings go by the schema that those of `parley.yaml` go by. @throws Refusal that names each bad one. */
export function checkedOptions({ content, ...settings }: ParleyOptions): ParleyOptions {
  const checked = settingsSchema.safeParse(settings);
  if (!checked.success)
    throw new Refusal(
      checked.error.issues
        .map(({ path, message }) => `parley(): ${[...path, message].join(': ')}`)
        .join('\n'),
    );
  return { ...(content !== undefined && { content }), ...checked.data };
}
