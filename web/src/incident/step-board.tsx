import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run } from '../api/types';
import { Due } from '../format/due';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Disclosure } from '../ui/disclosure';
import { HeldContext, useHolding } from './held';
import { StepActions } from './step-actions';
import { StepBlockers } from './step-blockers';
import { COLUMNS, stepColumns, type Column } from './step-columns';
import { whoOf } from './step-head';
import { isSettled, placeOf, type RunStep } from './step-order';

/** The steps as a board. A card is moved by the same commands as in the checklist: no dragging is needed. */
export function StepBoard({ runs }: { readonly runs: readonly Run[] }): ReactElement {
  const columns = stepColumns(runs);
  const moving = useRef<string | null>(null);
  return (
    <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-4">
      {COLUMNS.map((column) => (
        <BoardColumn key={column} column={column} cards={columns[column]} moving={moving} />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly cards: readonly RunStep[];
  /** The card somebody has just moved. */
  readonly moving: RefObject<string | null>;
}

/** Long columns show their first cards; what is done is of least use. */
const SHOWN: Record<Column, number> = { todo: 30, doing: 30, waiting: 10, done: 5 };

function BoardColumn({ column, cards, moving }: ColumnProps): ReactElement {
  const { t } = useTranslation();
  const first = column === 'done' ? cards.toReversed() : cards;
  const shown = first.slice(0, SHOWN[column]);
  const rest = first.slice(SHOWN[column]);
  const list = (steps: readonly RunStep[]): ReactElement => (
    <ol className="flex flex-col gap-2">
      {steps.map((each) => (
        <Card key={placeOf(each)} {...each} moving={moving} />
      ))}
    </ol>
  );
  return (
    <section
      className="rounded-8 border border-solid-gray-420 p-3"
      aria-label={t(`stepBoard.column.${column}`)}
    >
      <h3>
        {t(`stepBoard.column.${column}`)} <span className="tabular-nums">{cards.length}</span>
      </h3>
      {cards.length === 0 && <p>{t('stepBoard.none')}</p>}
      {list(shown)}
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center">
            {t('stepBoard.rest', { count: rest.length })}
          </summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

function Card({ run, step, moving }: RunStep & Pick<ColumnProps, 'moving'>): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [holding] = useHolding(step);
  const card = useRef<HTMLLIElement>(null);
  const place = placeOf({ run, step });
  const title = titleIn(language, step);
  useEffect(() => {
    if (moving.current !== place) return;
    // It has arrived in its new column: whoever moved it goes on from there.
    moving.current = null;
    card.current?.focus();
  }, [moving, place]);
  return (
    <HeldContext value={holding}>
      <li
        ref={card}
        tabIndex={-1}
        onInput={holding.hold}
        onSubmit={() => {
          moving.current = place;
        }}
        className="rounded-8 border border-solid-gray-420 bg-white p-3"
      >
        <Link to={`?#${place}`} className="inline-flex min-h-11 items-center">
          {title}
        </Link>
        <p className="flex flex-wrap gap-x-3 text-dns-14N-130">
          <span>{step.begun?.byName ?? whoOf(step)}</span>
          <span>{t(`steps.state.${step.state}`)}</span>
          {step.dueAt && !isSettled(step.state) && <Due at={step.dueAt} />}
        </p>
        <StepBlockers run={run} step={step} />
        {step.state !== 'blocked' && (
          <Disclosure label={t('stepBoard.move')}>
            {() => (
              <div className="flex flex-col gap-3">
                <StepActions run={run} step={step} />
              </div>
            )}
          </Disclosure>
        )}
      </li>
    </HeldContext>
  );
}
