import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { handoverDraftQuery, handoversQuery } from '../api/queries';
import type { Body, Handover, HandoverDraft } from '../api/types';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { LevelChip, PhaseChip } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { useNote, type Note } from './use-note';

interface Props {
  readonly draft: HandoverDraft;
  readonly account: string;
}

/** The note of this shift: written from the state, changed by hand, handed to a person by name. */
export function HandoverForm({ draft, account }: Props): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { note, change, discard } = useNote(account);
  const { items, more, colleagues } = draft;
  const name = colleagues.find((each) => each.account === note.to)?.name ?? '';
  return (
    <>
      <CommandForm<'HandoverDto', Handover>
        path="/handovers"
        submit={t('handover.submit')}
        body={() => order(draft, note, t)}
        onDone={() => {
          discard();
          announce(t('handover.offered', { name }));
          window.scrollTo({ top: 0 });
        }}
        extra={
          <Button
            look="plain"
            title={t('handover.againHint')}
            onClick={() => {
              discard();
              void client.invalidateQueries(handoverDraftQuery);
            }}
          >
            {t('handover.again')}
          </Button>
        }
      >
        {more > 0 && <p>{t('handover.more', { count: more, shown: items.length })}</p>}
        {items.map((item, index) => (
          <ItemPart key={item.incident.id} {...{ item, index, note, change }} />
        ))}
        <AreaField
          name="note"
          label={t('handover.note')}
          hint={t('handover.noteHint')}
          value={note.note}
          onChange={(event) => change({ note: event.target.value })}
          maxLength={4000}
        />
        <SelectField
          name="to"
          label={t('handover.to')}
          required
          value={note.to}
          onChange={(event) => change({ to: event.target.value })}
        >
          <option value="">{t('handover.choose')}</option>
          {colleagues.map((each) => (
            <option key={each.account} value={each.account}>
              {each.name}
            </option>
          ))}
        </SelectField>
      </CommandForm>
      <Printed draft={draft} note={note} />
    </>
  );
}

/** On paper a form is left out, and a box would cut its text off. */
function Printed({ draft, note }: { readonly draft: HandoverDraft; readonly note: Note }) {
  const chosen = draft.items.filter(({ incident }) => !note.left.includes(incident.id));
  return (
    <div className="hidden print:block">
      {chosen.map((each) => (
        <section key={each.incident.id}>
          <h3>
            {each.incident.number} {each.incident.summary}
          </h3>
          <p className="whitespace-pre-wrap">{textOf(each, note)}</p>
        </section>
      ))}
      <p className="whitespace-pre-wrap">{note.note}</p>
    </div>
  );
}

interface ItemProps {
  readonly item: HandoverDraft['items'][number];
  readonly index: number;
  readonly note: Note;
  readonly change: (part: Partial<Note>) => void;
}

function ItemPart({ item, index, note, change }: ItemProps): ReactElement {
  const { t } = useTranslation();
  const { id, number, summary, level, phase } = item.incident;
  const isIn = !note.left.includes(id);
  const text = textOf(item, note);
  const left = isIn ? [...note.left, id] : note.left.filter((each) => each !== id);
  return (
    <section aria-label={number} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Check name={`in.${id}`} checked={isIn} onChange={() => change({ left })}>
          {t('handover.include', { number })}
        </Check>
        <LevelChip level={level} />
        <PhaseChip phase={phase} />
      </div>
      <p className="line-clamp-2 text-std-16B-170">
        {number} {summary}
      </p>
      <p className="text-dns-14N-130">
        {item.takenBy
          ? t('handover.takenBy', { by: item.takenBy })
          : t(phase === 'triage' ? 'handover.inInbox' : 'handover.nobody')}
      </p>
      <Offered incident={id} />
      {isIn && (
        <AreaField
          name={`items.${index}.text`}
          label={t('handover.text', { number })}
          value={text}
          onChange={(event) => change({ texts: { ...note.texts, [id]: event.target.value } })}
          rows={Math.min(24, text.split('\n').length + 1)}
          maxLength={4000}
          required
        />
      )}
    </section>
  );
}

/** Offered already, and not accepted yet: whoever hands it over again should know. */
function Offered({ incident }: { readonly incident: string }): ReactElement | null {
  const { t } = useTranslation();
  const waiting = useQuery(handoversQuery).data?.waiting ?? [];
  const offered = waiting.find(({ items }) => items.some((each) => each.incident === incident));
  if (!offered) return null;
  return (
    <p className="text-std-16B-170">{t('merge.waits', { from: offered.from, to: offered.to })}</p>
  );
}

function textOf({ incident, text }: HandoverDraft['items'][number], { texts }: Note): string {
  return texts[incident.id] ?? text;
}

function order(
  { items, colleagues }: HandoverDraft,
  note: Note,
  t: TFunction,
): Body<'HandoverDto'> {
  const chosen = items.filter(({ incident }) => !note.left.includes(incident.id));
  const blank = items.findIndex((each) => chosen.includes(each) && !textOf(each, note).trim());
  const number = items[blank]?.incident.number ?? '';
  need(
    chosen.length === 0 && { field: 'items', message: t('handover.needOne') },
    blank >= 0 && { field: `items.${blank}.text`, message: t('handover.needText', { number }) },
    !colleagues.some(({ account }) => account === note.to) && {
      ...{ field: 'to', message: t('handover.needTo') },
    },
  );
  return {
    ...{ to: note.to, note: note.note.trim() },
    items: chosen.map((each) => ({
      ...{ incident: each.incident.id, text: textOf(each, note).trim() },
    })),
  };
}
