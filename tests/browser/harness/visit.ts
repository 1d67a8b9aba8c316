import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { SiteName } from './sites.ts';

/** How a reader looks at a page. */
export interface View {
  readonly site?: SiteName;
  readonly theme?: 'light' | 'dark';
  /** Of the window, in CSS pixels; below PHONE it is that of a phone, with touch and without scroll bars. */
  readonly width?: number;
  readonly javaScript?: boolean;
  /** The status that the server should give. */
  readonly status?: number;
  readonly permissions?: string[];
  /** Whether it is seen in the one window that such tests share, one after the other: for many pages, of which none remembers or changes anything. */
  readonly sharesWindow?: boolean;
}

/** A window, and what it complained of since the test began. */
interface Window {
  readonly page: Page;
  readonly complaints: string[];
}

const PHONE = 600;

let connection: Promise<Browser> | undefined;

/** By how a reader looks at them. */
const sharedWindows = new Map<string, Promise<Window>>();

/**
 * Opens a page of a built site, in a window of its own unless it is told to share one. Whatever the window complains of until the test ends (an error on
 * the console or in a script, a dialog, a request to another origin) makes the test fail.
 * @param path from the site's home, without a leading slash: `debates/`
 */
export async function visit(path: string, view: View = {}): Promise<Page> {
  const { site = 'root', status = 200, sharesWindow = false } = view;
  const { page, complaints } = await (sharesWindow ? sharedWindow(view) : openWindow(view));
  onTestFinished(async () => {
    // A page left for an empty one does nothing more, and the next is loaded even where it differs by its fragment alone.
    await (sharesWindow ? page.goto('about:blank') : page.context().close());
    expect(complaints.splice(0), 'the page complains of nothing').toEqual([]);
  });
  const { href } = new URL(path, inject('sites')[site].url);
  const response = await page.goto(href, { waitUntil: 'load' });
  expect(response?.status(), `status of ${path}`).toBe(status);
  if (status === 404) forget(complaints, href);
  return page;
}

function sharedWindow({ status: _, ...view }: View): Promise<Window> {
  const key = JSON.stringify(Object.entries(view).sort());
  const window = sharedWindows.get(key) ?? openWindow(view);
  sharedWindows.set(key, window);
  return window;
}

async function openWindow(view: View): Promise<Window> {
  const { site = 'root', theme = 'light', width = 1440, javaScript = true, permissions = [] } = view;
  const { url } = inject('sites')[site];
  connection ??= chromium.connect(inject('browser'));
  const browser = await connection;
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    isMobile: width < PHONE,
    hasTouch: width < PHONE,
    permissions,
  });
  const complaints = await listen(context, new URL(url).origin);
  return { page: await context.newPage(), complaints };
}

/** Collects what the window complains of; keeps it from reaching anything but the origin. */
async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  await context.route(
    (address) => /^https?:$/.test(address.protocol) && address.origin !== origin,
    (route) => route.abort(),
  );
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (/^(?:https?|wss?|ftp):$/.test(address.protocol) && address.origin !== origin)
      complaints.push(`request to ${address.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    complaints.push(`script: ${error.error().stack ?? error.error().message}`),
  );
  context.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  return complaints;
}

/** The browser puts the status of a page that is not there on the console; that was asked for. */
function forget(complaints: string[], url: string): void {
  const at = complaints.findIndex(
    (complaint) => complaint.startsWith('console: Failed to load') && complaint.endsWith(`(${url})`),
  );
  if (at >= 0) complaints.splice(at, 1);
}
