/** What somebody has typed and not saved, and which version it was typed into. */
export interface KeptText {
  readonly text: string;
  readonly version: number;
}

const placeOf = (account: string, draft: string): string =>
  `hikeshi:playbook-draft:${account}:${draft}`;

/** What this device keeps of one account's typing. */
export function keptText(account: string, draft: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(account, draft)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keep it on this device, or (null) no more. False when the device has no room for it. */
export function keepText(account: string, draft: string, kept: KeptText | null): boolean {
  const place = placeOf(account, draft);
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept));
    else localStorage.removeItem(place);
    return true;
  } catch {
    return false;
  }
}

function isKept(kept: unknown): kept is KeptText {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'text' in kept &&
    typeof kept.text === 'string' &&
    'version' in kept &&
    typeof kept.version === 'number'
  );
}
