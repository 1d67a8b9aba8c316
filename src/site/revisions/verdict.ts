import type { CatalogueRevision } from '../../citations/index.ts';
import { argumentLabel, computedLabel } from '../../knowledge/index.ts';
import { href } from '../href.ts';
import { standingHtml } from '../parts/standing.ts';
import { timeHtml } from '../parts/time.ts';
import { labelSign } from '../signs.ts';
import { labelOfArgument } from '../standing-words.ts';
import { asHtml, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { argumentsAt, type CitedThen, linkToday, relationsIn } from './cited-then.ts';
import { isLabelling } from './words.ts';

const text = words.revision;

type RecordedStanding = NonNullable<CatalogueRevision['standing']>;

/** Whether it says the same today, what it is called now, and how it stood. */
export function verdictHtml(then: CitedThen): Html {
  const { thing, cited, isCurrent, line } = then;
  const successors = thing?.successors ?? [thing?.supersededBy].filter((one) => one !== undefined);
  return html`<div class="panel revision-verdict ${isCurrent ? 'is-current' : 'is-changed'}">${sinceHtml(then)}${
    thing !== undefined &&
    thing.key !== cited &&
    html`<p>${text.calledNow.parts({ key: html`<code>${thing.key}</code>` })}</p>`
  }${successors.map(
    (one) => html`<p>${text.supersededBy.parts({ title: successorHtml(then, one) })}</p>`,
  )}${line.standing !== undefined && html`<p class="revision-standing">${standingsHtml(then, line.standing)}</p>`}${
    line.redacted !== undefined && html`<p>${text.redacted.parts({ day: timeHtml(line.redacted) })}</p>`
  }</div>`;
}

function sinceHtml(then: CitedThen): Html {
  const { thing, isCurrent } = then;
  if (thing === undefined) return html`<p><strong>${text.gone}</strong> ${text.goneMeans}</p>`;
  const [verdict, read] = isCurrent ? [text.same, text.sameRead] : [text.changed, text.changedRead];
  return html`<p><strong>${verdict}</strong> <a href="${linkToday(then, thing.key)}">${read}</a></p>`;
}

function successorHtml(then: CitedThen, key: string): Html {
  const link = linkToday(then, key);
  return html`<a${link !== undefined && html` href="${link}"`} dir="auto">${then.lookup.find(key)?.title}</a>`;
}

/** How it stood when it was cited and, if that is something else, how it stands today. */
function standingsHtml(then: CitedThen, stood: RecordedStanding): Html {
  const { thing, now, line } = then;
  const atThatTime = citedStandingHtml(then, stood, line);
  const stands = thing?.standing;
  if (stands === undefined || stands === stood) return atThatTime;
  const today = citedStandingHtml(then, stands, now);
  return html`${text.stoodThen.parts({ label: atThatTime })} ${text.standsToday.parts({ label: today })}`;
}

/** The label that follows from a standing and from the arguments of a revision. */
function citedStandingHtml(
  then: CitedThen,
  standing: RecordedStanding,
  at: CatalogueRevision | undefined,
): Html {
  if (isLabelling(standing)) {
    const label = argumentLabel({ labelling: standing, withdrawn: false });
    return html`<span class="badge">${asHtml(labelSign(label))}${labelOfArgument(label)}</span>`;
  }
  const objections = (at === undefined ? [] : argumentsAt(then, at)).filter((one) =>
    relationsIn(then, one.words, then.cited).includes('objectsTo'),
  );
  const holding = objections.filter((one) => one.standing === 'in').length;
  const label = computedLabel({ standing, objections: objections.length, holding });
  return standingHtml(label, href(then.kb, 'about/standing/'));
}
