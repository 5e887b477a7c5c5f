import { useEffect } from 'react';

const OFF = 'hikeshi:keys';
/** `g` then `b`: the second key must follow within this time, in milliseconds. */
const TOGETHER = 1000;

export type Shortcut = 'report' | 'search' | 'help' | 'board' | 'work' | 'record';

const KEYS: Readonly<Record<string, Shortcut>> = {
  n: 'report',
  '/': 'search',
  '?': 'help',
  'g b': 'board',
  'g m': 'work',
  '.': 'record',
};

/** Whether single keys do anything on this device (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) !== 'off';
}

/** Switch the single keys on or off. */
export function setKeysOn(on: boolean): void {
  localStorage.setItem(OFF, on ? 'on' : 'off');
}

/** Listen for the single keys. They never fire while somebody types, composes a word or answers a dialog. */
export function useShortcuts(run: (shortcut: Shortcut) => void): void {
  useEffect(() => {
    let before = { key: '', at: 0 };
    const onKey = (event: KeyboardEvent): void => {
      if (!isForUs(event)) return;
      const recent = event.timeStamp - before.at < TOGETHER;
      const shortcut = (recent && KEYS[`${before.key} ${event.key}`]) || KEYS[event.key];
      before = { key: event.key, at: event.timeStamp };
      if (!shortcut) return;
      event.preventDefault();
      run(shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [run]);
}

/** Whether a key is meant as a single key: keys are on, nobody types, composes a word or answers a dialog. */
export function isForUs(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!areKeysOn() || document.querySelector('dialog[open]')) return false;
  const { target } = event;
  return !(
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  );
}
