import { clock, day, senderClock, shortDay } from '../dates.ts';
import { type Html, html } from '../template.ts';

/** A day, with the hour as its title where there is one. */
export function timeHtml(date: string | undefined, short = false): Html {
  if (!date) return html`<span>undated</span>`;
  const time = clock(date);
  return html`<time datetime="${date}"${time !== '' && html` title="${day(date)}, ${time} UTC"`}>${short ? shortDay(date) : day(date)}</time>`;
}

/** A day and hour, and what the sender's clock showed; a script adds the reader's. */
export function clockHtml(date: string | undefined, zone: string | undefined): Html {
  if (!date) return html`<span class="when">undated</span>`;
  const time = clock(date);
  const sent = /^[+-]00:00$/.test(zone ?? '') ? '' : senderClock(date, zone);
  return html`<span class="when"><time datetime="${date}" data-here="${time && (zone ?? '')}">${day(date)}${time && `, ${time} UTC`}</time>${sent && ` (${sent} where it was sent)`}</span>`;
}
