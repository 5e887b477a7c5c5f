/** In a page that shows 手順: when each step was first seen as done, by its place, in milliseconds of the wall clock. */
export const WATCH_TICKS = `
  window.done = new Map();
  new MutationObserver(() => {
    for (const step of document.querySelectorAll('[id^="step-"]')) {
      if (!window.done.has(step.id) && step.textContent.includes('☑')) window.done.set(step.id, Date.now());
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

/** Presses 完了にする of a step, also in a fold. @returns when, on the wall clock */
export const pressDone = (place: string): string => `(() => {
  const buttons = [...document.getElementById('${place}').querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.includes('完了にする')).click();
  return Date.now();
})()`;

/** When a step was seen as done; null while it was not. */
export const seenDone = (place: string): string => `window.done.get('${place}') ?? null`;
