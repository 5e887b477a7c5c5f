import type { OfficeId } from '../../plan/plan.js';
import type { Choice, Due, PlaybookPhase, Repeat, Step } from '../definition.js';
import { INK, type GraphNode, type NodeKind } from './graph.js';
import { emptyPiece, type Piece } from './layout-pieces.js';
import {
  dueText,
  IRREVERSIBLE_WORDS,
  KIND_WORDS,
  titleIn,
  type WrittenIn,
} from '../playbook-words.js';
import { wrapEvenly } from './wrap-text.js';

/** How things are called in a picture. */
export interface Wording {
  readonly language: WrittenIn;
  office(id: OfficeId): string;
  /** The title of a step a due time counts from. */
  step(id: string): string;
}

/** Where a piece stands: its phase, and how much room there is from left to right. */
export interface Place {
  readonly phase: PlaybookPhase;
  readonly room: number;
  readonly wording: Wording;
}

const WIDEST = 220;
/** Narrower than that a title is a tower of syllables. */
export const NARROWEST = 104;
/** How far the points of a choice stick out. */
const POINT = 18;
const DOT = 12;

/** A step: its title, what it asks for, who does it and by when. */
export function stepNode(step: Step, place: Place): Piece {
  const { id, kind, required, irreversible } = step;
  const { language } = place.wording;
  const optional = language === 'ja' ? '任意' : 'optional';
  const notes = [
    irreversible ? `！${IRREVERSIBLE_WORDS[irreversible][language]}` : '',
    [who(kind, step, place.wording), required ? '' : optional].filter(Boolean).join('・'),
    when(step.due, place.wording),
  ];
  return node({ id, kind, title: titleIn(language, step), notes, required, irreversible }, place);
}

/** A question with several answers. */
export function choiceNode(choice: Choice, place: Place): Piece {
  const { wording } = place;
  const notes = [who('choice', choice, wording), when(choice.due, wording)];
  const title = titleIn(wording.language, choice);
  return node({ id: choice.id, kind: 'choice', title, notes }, place);
}

/** What is asked after each round of a repeat. */
export function repeatNode(repeat: Repeat, place: Place): Piece {
  const { wording } = place;
  const rounds =
    wording.language === 'ja'
      ? `もう一度なら上へ（${repeat.atMost}回まで）`
      : `again: back up (${repeat.atMost} times at most)`;
  const notes = [who('repeat', repeat, wording), rounds];
  const title = titleIn(wording.language, repeat);
  return node({ id: repeat.id, kind: 'repeat', title, notes }, place);
}

/** A bar above or below tracks, as wide as all of them. */
export function barNode(
  bar: { readonly id: string; readonly kind: 'fork' | 'join'; readonly title: string },
  width: number,
  { phase }: Place,
): Piece {
  const lines = wrapEvenly(bar.title, (width - 2 * INK.pad) / INK.title);
  const height = INK.pad + lines.length * INK.titleLine;
  return drawn(
    { ...bar, lines, notes: [], phase, required: true, irreversible: null },
    width,
    height,
  );
}

/** A dot where ways come together again. */
export function dotNode(id: string, { phase }: Place): Piece {
  const shape = { id, kind: 'merge' as const, title: '', lines: [], notes: [], phase };
  return drawn({ ...shape, required: true, irreversible: null }, DOT, DOT);
}

interface Words {
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  readonly notes: readonly string[];
  readonly required?: boolean;
  readonly irreversible?: Step['irreversible'];
}

function node(words: Words, { phase, room }: Place): Piece {
  const { id, kind, title, required = true, irreversible = null } = words;
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  const pointed = kind === 'choice' || kind === 'repeat';
  const inner = width - 2 * (pointed ? POINT : INK.pad);
  const lines = wrapEvenly(title, inner / INK.title);
  const notes = words.notes.flatMap((note) => wrapEvenly(note, inner / INK.note));
  const height = 2 * INK.pad + lines.length * INK.titleLine + notes.length * INK.noteLine;
  return drawn({ id, kind, title, lines, notes, phase, required, irreversible }, width, height);
}

type Undrawn = Omit<GraphNode, 'x' | 'y' | 'width' | 'height' | 'outline' | 'inner'>;

function drawn(words: Undrawn, width: number, height: number): Piece {
  const outline = OUTLINES[words.kind](width, height);
  const inner = words.kind === 'approve' ? rectangle(4, width - 8, height - 8) : null;
  const shape: GraphNode = { ...words, x: 0, y: 0, width, height, outline, inner };
  return { ...emptyPiece(width), height, nodes: [shape] };
}

type Outline = (width: number, height: number) => string;

const pointed: Outline = (width, height) =>
  `M0 ${height / 2}L${POINT} 0H${width - POINT}L${width} ${height / 2}L${width - POINT} ${height}H${POINT}Z`;
const square: Outline = (width, height) => rectangle(0, width, height);
/** A sheet with a corner folded. */
const sheet: Outline = (width, height) => `M0 0H${width - 14}L${width} 14V${height}H0Z`;

/** Each kind has a shape of its own, so that nothing depends on colour. */
const OUTLINES = {
  do: square,
  decide: square,
  approve: square,
  tell: sheet,
  report: sheet,
  wait: (width, height) => rounded(width, height, Math.min(20, height / 2)),
  choice: pointed,
  repeat: pointed,
  fork: square,
  join: square,
  merge: (width, height) => rounded(width, height, height / 2),
} as const satisfies Record<NodeKind, Outline>;

function rectangle(from: number, width: number, height: number): string {
  return `M${from} ${from}h${width}v${height}h${-width}Z`;
}

function rounded(width: number, height: number, radius: number): string {
  const arc = (x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${radius} 0H${width - radius}${arc(radius, radius)}V${height - radius}${arc(-radius, radius)}H${radius}${arc(-radius, -radius)}V${radius}${arc(radius, -radius)}Z`;
}

function who(
  kind: keyof typeof KIND_WORDS,
  { office }: { readonly office: OfficeId },
  { language, office: titled }: Wording,
): string {
  return [KIND_WORDS[kind][language], titled(office)].filter(Boolean).join('・');
}

function when(due: Due | null, { language, step }: Wording): string {
  return due ? dueText(due, step, language) : '';
}
