import { eraOf } from '../format/eras';

/** K- before the numbers of drills, P- before those of records of the past; the 年度; at least three digits. */
const NUMBER = /^(?:([KP])-?)?(?:([A-Z]\d{1,2})-?)?(\d{1,6})$/;

/**
 * The number of an incident that somebody means: R8-012, k-r8-3, Ｒ８－０１２, or 12 of this 年度; null for anything
 * else. `today` is YYYY-MM-DD.
 */
export function numberOf(typed: string, today: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replaceAll(/[‐‑–—−ー]/g, '-');
  const [, series = '', year, digits = ''] = NUMBER.exec(plain) ?? [];
  if (!digits) return null;
  const of = year ?? fiscalYearLabel(today);
  if (!of) return null;
  const count = digits.replace(/^0+(?=\d)/, '').padStart(3, '0');
  return `${series && `${series}-`}${of}-${count}`;
}

/** The 年度 as numbers begin: R8 from April 2026 to March 2027. */
function fiscalYearLabel(today: string): string | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const fiscal = month >= 4 ? year : year - 1;
  // The 年度 is called by the era of its first day, as the server does.
  const era = eraOf(`${fiscal}-04-01`);
  return era ? `${era.letter}${fiscal - Number(era.from.slice(0, 4)) + 1}` : null;
}
