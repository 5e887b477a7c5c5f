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
  const waiting = overlapping(useQuery(handoversQuery).data?.waiting ?? [], draft, note);
  const { items, more, colleagues } = draft;
  const name = colleagues.find((each) => each.account === note.to)?.name ?? '';
  return (
    <>
      <CommandForm<'HandoverDto', Handover>
        path="/handovers"
        keptByPage
        submit={t('handover.submit')}
        body={() => order({ draft, note, waiting }, t)}
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
        {waiting.map((each) => (
          <Check
            key={each.id}
            name="replaces"
            checked={note.replaces.includes(each.id)}
            onChange={() => change({ replaces: toggled(note.replaces, each.id) })}
          >
            {t('handover.replace', { ...each, numbers: numbersOf(each) })}
          </Check>
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
  return (
    <section aria-label={number} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Check
          name={`in.${id}`}
          checked={isIn}
          onChange={() => change({ left: toggled(note.left, id) })}
        >
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
      {isIn && <Age {...{ item, note, change }} />}
      {isIn && (
        <AreaField
          name={`items.${index}.text`}
          label={t('handover.text', { number })}
          value={text}
          onChange={(event) =>
            change({
              texts: { ...note.texts, [id]: event.target.value },
              versions: { [id]: item.incident.version, ...note.versions },
            })
          }
          rows={Math.min(24, text.split('\n').length + 1)}
          maxLength={4000}
          required
        />
      )}
    </section>
  );
}

/** What happened to the incident after its text was changed by hand: it may be out of date. */
function Age({ item, note, change }: Omit<ItemProps, 'index'>): ReactElement | null {
  const { t } = useTranslation();
  const { id, number, version } = item.incident;
  const count = version - (note.versions[id] ?? version);
  if (count <= 0) return null;
  const { [id]: _text, ...texts } = note.texts;
  const { [id]: _version, ...versions } = note.versions;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p>{t('handover.changed', { count })}</p>
      <Button
        aria-label={t('handover.renewOf', { number })}
        onClick={() => change({ texts, versions })}
      >
        {t('handover.renew')}
      </Button>
    </div>
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

/** Handovers that wait with one of the incidents chosen here. */
function overlapping(
  waiting: readonly Handover[],
  { items }: HandoverDraft,
  { left }: Note,
): Handover[] {
  const chosen = items.map(({ incident }) => incident.id).filter((id) => !left.includes(id));
  return waiting.filter((each) => each.items.some(({ incident }) => chosen.includes(incident)));
}

function numbersOf({ items }: Handover): string {
  return items.map(({ number }) => number).join('・');
}

function toggled(all: readonly string[], one: string): string[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

interface Written {
  readonly draft: HandoverDraft;
  readonly note: Note;
  readonly waiting: readonly Handover[];
}

function order(
  { draft: { items, colleagues }, note, waiting }: Written,
  t: TFunction,
): Body<'HandoverDto'> {
  const chosen = items.filter(({ incident }) => !note.left.includes(incident.id));
  const blank = items.findIndex((each) => chosen.includes(each) && !textOf(each, note).trim());
  const number = items[blank]?.incident.number ?? '';
  need(
    chosen.length === 0 && { field: 'items', message: t('handover.needOne') },
    blank >= 0 && { field: `items.${blank}.text`, message: t('handover.needText', { number }) },
    waiting.some(({ id }) => !note.replaces.includes(id)) && {
      ...{ field: 'replaces', message: t('handover.needReplace') },
    },
    !colleagues.some(({ account }) => account === note.to) && {
      ...{ field: 'to', message: t('handover.needTo') },
    },
  );
  return {
    ...{ to: note.to, note: note.note.trim(), replaces: waiting.map(({ id }) => id) },
    items: chosen.map((each) => ({
      ...{ incident: each.incident.id, text: textOf(each, note).trim() },
    })),
  };
}
