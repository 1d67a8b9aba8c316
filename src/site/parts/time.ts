import { clock, day, dayInYear, senderClock, shortDay } from '../dates.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

const text = words.common;

/** How much of a day is written: `7 December 2022`, `7 Dec 2022`, `7 Dec`. */
const FORMS = { long: day, short: shortDay, inYear: dayInYear };
export type DayForm = keyof typeof FORMS;

/** A day, with the hour as its title where there is one. */
export function timeHtml(date: string | undefined, form: DayForm = 'long'): Html {
  if (!date) return html`<span>${text.undated}</span>`;
  const time = clock(date);
  return html`<time datetime="${date}"${time !== '' && html` title="${text.atTime({ day: day(date), time })}"`}>${FORMS[form](date)}</time>`;
}

/** A day and hour, and what the sender's clock showed; a script adds the reader's. */
export function clockHtml(date: string | undefined, zone: string | undefined): Html {
  if (!date) return html`<span class="when">${text.undated}</span>`;
  const time = clock(date);
  const sent = /^[+-]00:00$/.test(zone ?? '') ? '' : senderClock(date, zone);
  return html`<span class="when"><time datetime="${date}" data-here="${time && (zone ?? '')}">${
    time === '' ? day(date) : text.atTime({ day: day(date), time })
  }</time>${sent && ` ${text.whereSent({ time: sent })}`}</span>`;
}
