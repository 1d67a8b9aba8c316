/** Adds the reader's own time behind a post's, where it is neither UTC's nor the sender's. */

import { locale, words } from 'virtual:parley/words/reading';

/** Minutes ahead of UTC, of `+01:00`; of anything else 0. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-here]')) {
  const date = new Date(time.dateTime);
  const here = -date.getTimezoneOffset();
  if (!time.dataset.here || here === 0 || here === minutesOf(time.dataset.here)) continue;
  const shown = date.toLocaleString(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  time.parentElement?.append(`, ${words.whereYouAre({ time: shown })}`);
}
