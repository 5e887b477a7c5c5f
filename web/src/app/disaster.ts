import { useSyncExternalStore } from 'react';

const KEPT = 'hikeshi:disaster';
const listeners = new Set<() => void>();

/** Put the device in the mode it was left in; before anything is drawn. */
export function startDisasterMode(): void {
  document.documentElement.toggleAttribute('data-disaster', isOn());
}

/** Switch 災害モード on this device. */
export function setDisasterMode(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off');
  startDisasterMode();
  listeners.forEach((tell) => tell());
}

/** Whether this device is in 災害モード: big targets, three actions, high contrast, nothing that moves. */
export function useDisasterMode(): boolean {
  return useSyncExternalStore(listen, isOn);
}

function isOn(): boolean {
  return localStorage.getItem(KEPT) === 'on';
}

/** Another tab of the device may switch it. */
function listen(tell: () => void): () => void {
  const onStorage = (): void => {
    startDisasterMode();
    tell();
  };
  listeners.add(tell);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', onStorage);
  };
}
