import { z } from 'zod';
import type { OwnWords } from './dictionary.ts';
import { en } from './en.ts';
import { CATEGORIES, type Dictionary, type Forms, isForms, type Message } from './message.ts';

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/u;
const PLACE = /\{([^{}]*)\}/g;

/**
 * What a knowledge base may write in place of the English words: any of the messages, each with the places that it has in English.
 *
 * @param language Whose categories of plurals may be used; any of them where nobody knows.
 */
export function wordsSchema(language?: string): z.ZodType<OwnWords> {
  const categories = language === undefined ? CATEGORIES : categoriesOf(language);
  const name = categories.join(' ');
  const known = schemas.get(name) ?? (groupSchema(en, categories) as unknown as z.ZodType<OwnWords>);
  schemas.set(name, known);
  return known;
}

/** It takes a moment to make one: by its categories. */
const schemas = new Map<string, z.ZodType<OwnWords>>();

/** The categories of plurals that a language has, `other` among them. */
export function categoriesOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function groupSchema(group: Dictionary, categories: readonly string[]): z.ZodType {
  const shape = Object.entries(group).map(([name, value]) => [
    name,
    (typeof value === 'string' || isForms(value)
      ? messageSchema(value, categories)
      : groupSchema(value, categories).describe(`Words of ${name}.`)
    ).optional(),
  ]);
  return z.strictObject(Object.fromEntries(shape), { error: 'write a mapping of names to texts' });
}

function messageSchema(message: Message, categories: readonly string[]): z.ZodType {
  const forms: Forms = typeof message === 'string' ? { other: message } : message;
  const names = namesIn(Object.values(forms).join(''));
  const required = namesIn(forms.other);
  const text = textSchema(names, required).describe(forms.other);
  if (typeof message === 'string' && !names.includes('count')) return text;
  // What counts may be left out where the form says it.
  const form = textSchema(
    [...names, 'count'],
    required.filter((name) => name !== 'count'),
  ).describe(forms.other);
  const all = Object.fromEntries(
    categories.map((category) => [category, category === 'other' ? text : form.optional()]),
  );
  const mapping = `a mapping of ${categories.join(', ')} to texts`;
  return z
    .union([text, z.strictObject(all)], { error: `write a text, or ${mapping}, of which it needs other` })
    .describe(forms.other);
}

function textSchema(names: readonly string[], required: readonly string[]): z.ZodType {
  const error = 'write a text of one line, in quotes where it begins with a brace';
  return z.string({ error }).superRefine((text, check) => {
    for (const message of faultsOf(text, names, required)) check.addIssue({ code: 'custom', message });
  });
}

/** What is wrong with a text, given the names that it may have places for and those that it must have. */
function faultsOf(text: string, names: readonly string[], required: readonly string[]): string[] {
  if (text.trim() === '' || UNSEEN.test(text)) return ['write a text of one line'];
  if (/[{}]/.test(text.replace(PLACE, ''))) return ['has a brace that is no part of a place such as {count}'];
  const places = namesIn(text);
  const shown = names.length === 0 ? 'it has none' : `its places are ${listed(names)}`;
  const unknown = places.filter((name) => !names.includes(name));
  const missing = required.filter((name) => !places.includes(name));
  return [
    ...unknown.map((name) => `has no place {${name}}: ${shown}`),
    ...(missing.length === 0 ? [] : [`lacks ${listed(missing)}`]),
  ];
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))];
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `{${name}}`).join(', ');
}
