/** The button of the theme: system, light, dark, in turn. */

import { words } from 'virtual:parley/words/theme';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const ICONS =
  '<svg class="system" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 3v18M12 8l6.5-2.5M12 13l8-3M12 18l7.5-3"/></svg>' +
  '<svg class="light" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4"/><path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5"/></svg>' +
  '<svg class="dark" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"/></svg>';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');

function chosen(): Theme {
  return THEMES.find((theme) => theme === root.dataset.theme) ?? 'system';
}

function next(): Theme {
  return THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length] ?? 'system';
}

function label(): void {
  const changes = { system: words.fromSystem, light: words.fromLight, dark: words.fromDark };
  button?.setAttribute('aria-label', changes[chosen()]);
  button?.setAttribute('title', words[chosen()]);
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('parley-theme');
    else localStorage.setItem('parley-theme', theme);
  } catch {
    // A reader who allows no storage keeps the theme for this page.
  }
}

button?.addEventListener('click', () => {
  const theme = next();
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  remember(theme);
  label();
});
label();
if (button) {
  button.innerHTML = ICONS;
  button.hidden = false;
}
