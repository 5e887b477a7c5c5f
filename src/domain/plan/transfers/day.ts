import { eraCalled } from '../../calendar/eras.js';
import { addDays } from '../../calendar/jst.js';
import type { Day } from '../plan.js';

const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const WESTERN_RUN_ON = /^(\d{4})(\d{2})(\d{2})$/;
const JAPANESE = /^(\p{Script=Han}+|[A-Za-z])(\d{1,3}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;
/** What a spreadsheet keeps of a day whose form it lost: days since 1899-12-30, here of 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}$/;

/** 2027-04-01, 2027/4/1, 20270401, 令和9年4月1日, R9.4.1, full-width too; null when there is no such day. */
export function dayOf(text: string): Day | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (SERIAL.test(plain)) return addDays('1899-12-30', Number(plain));
  const western = WESTERN.exec(plain) ?? WESTERN_RUN_ON.exec(plain);
  if (western) return realDay(Number(western[1]), Number(western[2]), Number(western[3]));
  const [, word = '', count = '', month, date] = JAPANESE.exec(plain) ?? [];
  const era = eraCalled(word.length === 1 ? word.toUpperCase() : word);
  if (!era) return null;
  const year = Number(era.from.slice(0, 4)) - 1 + (count === '元' ? 1 : Number(count));
  const day = realDay(year, Number(month), Number(date));
  const isInEra = day !== null && day >= era.from && (era.until === null || day < era.until);
  return isInEra ? day : null;
}

function realDay(year: number, month: number, date: number): Day | null {
  const text = [String(year).padStart(4, '0'), two(month), two(date)].join('-');
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
