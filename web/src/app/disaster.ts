import { useSyncExternalStore } from 'react';

const KEPT = 'hikeshi:disaster';
const listeners = new Set<() => void>();

/** Put the device in the mode it was left in, before anything is drawn; another tab of it may switch it. */
export function startDisasterMode(): void {
  show();
  window.addEventListener('storage', show);
}

/** Switch 災害モード on this device. */
export function setDisasterMode(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off');
  show();
}

/** Whether this device is in 災害モード: big targets, three actions, high contrast, nothing that moves. */
export function useDisasterMode(): boolean {
  return useSyncExternalStore(listen, isOn);
}

function isOn(): boolean {
  return localStorage.getItem(KEPT) === 'on';
}

function show(): void {
  document.documentElement.toggleAttribute('data-disaster', isOn());
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
