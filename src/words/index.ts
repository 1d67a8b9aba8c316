/**
 * The words of the interface: the English dictionary, what a knowledge base may put in its place, and messages filled with values.
 */

export {
  dictionaryWith,
  languageSpoken,
  type OwnWords,
  type Words,
  withWords,
  wordsIn,
} from './dictionary.ts';
export { en } from './en.ts';
export {
  type Dictionary,
  type Filled,
  isForms,
  type Message,
  type Said,
  said,
} from './message.ts';
export { categoriesOf, wordsSchema } from './schema.ts';
export { wordsToWrite } from './to-write.ts';
