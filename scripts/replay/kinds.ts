/** The body's kind (config/kinds.yaml) nearest to a VERIS variety, then to its action; the first that fits. */
const BY_VARIETY: readonly (readonly [variety: string, kind: string])[] = [
  ['Ransomware', 'ransomware'],
  ['DoS', 'ddos-defacement'],
  ['Hurricane', 'flood'],
  ['Flood', 'flood'],
  ['Fire', 'fire'],
  ['Earthquake', 'earthquake'],
  ['Power failure', 'power-outage'],
  ['Misconfiguration', 'misconfiguration'],
  ['Publishing error', 'misdelivery'],
  ['Misdelivery', 'misdelivery'],
  ['Gaffe', 'misdelivery'],
  ['Loss', 'lost-media'],
  ['Disposal error', 'lost-media'],
  ['Theft', 'lost-media'],
  ['Data mishandling', 'insider'],
];

const BY_ACTION: Readonly<Record<string, string>> = {
  malware: 'malware-c2',
  hacking: 'unauthorized-access',
  social: 'unauthorized-access',
  physical: 'unauthorized-access',
  misuse: 'insider',
  error: 'device-failure',
  environmental: 'device-failure',
};

/** The kind a desk would choose for these actions; the category is given beside it. */
export function kindFor(actions: ReadonlyMap<string, readonly string[]>): string {
  const varieties = [...actions.values()].flat();
  const found = BY_VARIETY.find(([variety]) => varieties.includes(variety));
  if (found) return found[1];
  const [action = ''] = [...actions.keys()].filter((each) => each in BY_ACTION);
  return BY_ACTION[action] ?? 'other';
}
