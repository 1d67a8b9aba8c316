import { searchable } from '../tests/support/both-modes.ts';
import { unspacedPosts } from './support/unspaced-posts.ts';

/**
 * How often a word of Chinese, Japanese and Korean is found within sentences, such as at most ten posts say, in both ways of searching: 100
 * words each, of posts that are made up. Argument: how many posts of each language (1,000 unless told).
 */
export async function run([posts = '1000']: string[]): Promise<void> {
  for (const language of ['Chinese', 'Japanese', 'Korean']) {
    const made = unspacedPosts(language, Number(posts), 100);
    const asked = made.words.filter(({ posts }) => posts.size <= 10);
    const modes = await searchable(made.texts);
    for (const mode of ['small', 'archive'] as const) {
      let hits = 0;
      for (const { word, posts } of asked) {
        const first = (await modes[mode](word)).slice(0, 10);
        if (first.some((post) => posts.has(post))) hits++;
      }
      console.log(
        `${language}, ${mode}: ${(hits / asked.length).toFixed(3)} of ${asked.length} words in the first 10`,
      );
    }
    modes.stop();
  }
}
