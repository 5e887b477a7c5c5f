import { Incomplete } from './incomplete.js';
import type { Typed } from './fields.js';
import { whenOf } from './times.js';
import type { Words } from './words.js';
import type { StepView } from '../playbooks/step.view.js';
import { UNKNOWN } from './step-page.js';

/** What a report form asks for, as the API takes it. @throws Incomplete where day or time cannot be read. */
export function reportOrder(typed: Typed, words: Words): object {
  const at = (name: string): string => (typed[name] ?? '').trim();
  const contact = { name: at('contact.name'), phone: at('contact.phone') };
  const harm = {
    counter: at('harm.counter') || 'unknown',
    residents: at('harm.residents') || 'unknown',
    personalData: at('harm.personalData') || 'unknown',
  };
  return {
    summary: at('summary'),
    kind: at('kind'),
    aware: readWhen('aware.at', 'aware.time', typed, words),
    ...filled({ place: at('place'), system: at('system'), done: at('done') }),
    harm,
    ...(contact.name || contact.phone ? { contact } : {}),
    ...(typed.drill === 'yes' ? { drill: true } : {}),
  };
}

/** What the form of a step asks for; a fact that is left empty is 不明. @throws Incomplete */
export function completionOrder(step: StepView, typed: Typed, words: Words): object {
  const at = (name: string): string => (typed[name] ?? '').trim();
  const evidence = filled(
    Object.fromEntries(step.evidence.map(({ id }) => [id, at(`evidence.${id}`)])),
  );
  const facts = Object.fromEntries(
    step.facts.map((fact) => [fact.id, readFact(fact, typed, words)]),
  );
  return {
    ...(step.evidence.length > 0 ? { evidence } : {}),
    ...(step.facts.length > 0 ? { facts } : {}),
    ...filled({ note: at('note') }),
  };
}

function readFact(
  { id, type }: StepView['facts'][number],
  typed: Typed,
  words: Words,
): string | number | null {
  const name = `facts.${id}`;
  const text = (typed[name] ?? '').trim();
  if (!text || text === UNKNOWN) return null;
  if (type === 'time') return readWhen(name, `${name}.time`, typed, words).at;
  if (type !== 'number' && type !== 'count') return text;
  const number = Number(text.normalize('NFKC').replaceAll(',', ''));
  const fits = type === 'count' ? Number.isSafeInteger(number) && number >= 0 : isFinite(number);
  if (!fits) throw new Incomplete([{ field: name, message: words.badNumber }]);
  return number;
}

function readWhen(day: string, time: string, typed: Typed, words: Words) {
  const read = whenOf(typed[day] ?? '', typed[time] ?? '');
  if ('at' in read) return read;
  const field = read.wrong === 'day' ? day : time;
  const message = read.wrong === 'day' ? words.noDay : words.noTime;
  throw new Incomplete([{ field, message }]);
}

function filled(fields: Typed): Typed {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
