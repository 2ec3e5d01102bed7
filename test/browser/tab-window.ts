import type { Frame } from 'playwright-core';

/** Resolves when the page shows what it has, or says why it does not. */
export const isReady = (tab: Frame) => tab.waitForSelector('main[aria-busy=false] .part, main .message');

export const heading = (tab: Frame) => tab.textContent('h1');

/** Opens another page. */
export async function go(tab: Frame, id: string): Promise<void> {
  await tab.click(`#tab-${id}`);
  await isReady(tab);
}
