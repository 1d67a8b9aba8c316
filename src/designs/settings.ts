import type { Setting, Switch, Value } from './model.ts';
import { valuesOf } from './vocabulary.ts';

/** A value of every switch, by name. */
export type FullSetting = Readonly<Record<string, string>>;

/** Settings that a model may have at most: each is explored by itself. */
export const MOST_SETTINGS = 64;

/** Every combination of the values of switches, the first values first. One, of nothing, where there are no switches. */
export function settingsOf(switches: Readonly<Record<string, Switch>>): FullSetting[] {
  return Object.entries(switches).reduce<FullSetting[]>(
    (settings, [name, { values }]) =>
      settings.flatMap((setting) => valuesOf(values).map((value) => ({ ...setting, [name]: value }))),
    [{}],
  );
}

/** A setting in full: the first value of every switch that it does not name. */
export function fullSetting(switches: Readonly<Record<string, Switch>>, setting: Setting): FullSetting {
  return Object.fromEntries(
    Object.entries(switches).map(([name, { values }]) => [
      name,
      String(setting[name] ?? valuesOf(values)[0] ?? ''),
    ]),
  );
}

/** Whether a setting has the values that another names. */
export function isUnder(setting: FullSetting, under: Readonly<Record<string, Value>>): boolean {
  return Object.entries(under).every(([name, value]) => setting[name] === String(value));
}

/**
 * The switches that what is told depends on: those that make a difference somewhere when they alone are changed. What is told is a function of them.
 *
 * @param told Of every setting, once.
 */
export function switchesThatMatter(
  told: readonly { readonly setting: FullSetting; readonly as: string }[],
): string[] {
  const names = Object.keys(told[0]?.setting ?? {});
  return names.filter((name) => {
    const others = Map.groupBy(told, ({ setting }) =>
      JSON.stringify(names.filter((one) => one !== name).map((one) => setting[one])),
    );
    return [...others.values()].some((group) => new Set(group.map(({ as }) => as)).size > 1);
  });
}

/** `lock is held, log is on`; empty where there is nothing to name. */
export function settingInWords(
  setting: Readonly<Record<string, Value>>,
  names = Object.keys(setting),
): string {
  return names.map((name) => `${name} is ${setting[name]}`).join(', ');
}
