import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Member, Organisation, OrganisationOffice } from '../api/types';
import { readDay, type Day } from '../format/date-input';
import { Button } from '../ui/button';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { DayChoice } from './day-choice';
import { EditForm } from './edit-form';
import { PersonFields, personOf } from './person-fields';
import { NEW, NOBODY, PlaceRow } from './place-row';
import { standing } from './standing';

interface Place {
  /** Stays with the row while rows change places. */
  readonly key: number;
  readonly person: string;
}

interface Props {
  readonly organisation: Organisation;
  readonly office: OrganisationOffice;
  readonly day: Day;
  readonly today: Day;
  readonly onDone: () => void;
}

/** 本人と代理 of an office from a day on: chosen, put in order, or new. */
export function PlacesForm({ organisation, office, day, today, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [from, setFrom] = useState(day);
  const [places, setPlaces] = useState<Place[]>(() => placesOf(office, day));
  const choose = (key: number, person: string): void =>
    setPlaces(places.map((each) => (each.key === key ? { key, person } : each)));
  const move = (index: number, by: number): void => {
    const moved = [...places];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    setPlaces(moved);
  };
  const change = (data: FormData): Body<'OrganisationChangeDto'> => {
    const isDay = readDay(textOf(data, 'from'), { today, side: 'future' }) !== null;
    need(!isDay && { field: 'from', message: t('organisation.noSuchDay') });
    return {
      kind: 'appointment',
      id: office.id,
      from,
      places: places.map(({ key, person }) =>
        person === NEW
          ? { newcomer: personOf(data, t, `new-${key}-`) }
          : person === NOBODY
            ? {}
            : { person },
      ),
    };
  };
  return (
    <EditForm
      label={t('organisation.changePlaces', { office: office.title })}
      about={`places ${office.id}`}
      change={change}
      state={JSON.stringify([from, places])}
      onDone={onDone}
    >
      <DayChoice
        name="from"
        label={t('organisation.from')}
        today={today}
        value={from}
        onChange={(chosen) => {
          setFrom(chosen);
          setPlaces(placesOf(office, chosen));
        }}
      />
      <ol className="flex flex-col gap-3">
        {places.map(({ key, person }, index) => (
          <PlaceRow
            key={key}
            {...{ organisation, office, index, person }}
            last={places.length - 1}
            onChoose={(chosen) => choose(key, chosen)}
            onMove={(by) => move(index, by)}
          >
            {person === NEW && (
              <PersonFields
                organisation={organisation}
                prefix={`new-${key}-`}
                person={firstOf(organisation, office, { day: from, order: index + 1 })}
              />
            )}
          </PlaceRow>
        ))}
      </ol>
      <div>
        <Button
          onClick={() => {
            const key = Math.max(-1, ...places.map((each) => each.key)) + 1;
            setPlaces([...places, { key, person: NOBODY }]);
          }}
        >
          {t('organisation.addDeputy')}
        </Button>
      </div>
    </EditForm>
  );
}

function placesOf(office: OrganisationOffice, day: Day): Place[] {
  const now = standing(office, day);
  const last = Math.max(1, ...now.map(({ order }) => order));
  return Array.from({ length: last }, (_, key) => ({
    key,
    person: now.find(({ order }) => order === key + 1)?.person ?? NOBODY,
  }));
}

/** A successor has the post, the unit and the telephone of the desk; name, mail and mobile are their own. */
function firstOf(
  { people }: Organisation,
  office: OrganisationOffice,
  { day, order }: { readonly day: Day; readonly order: number },
): Body<'PersonDto'> {
  const before = standing(office, day).find((place) => place.order === order);
  const member: Member | undefined = people.find(({ id }) => id === before?.person);
  if (!member) return {};
  return Object.fromEntries(
    Object.entries({
      post: member.post,
      unit: member.unit,
      outside: member.outside,
      phone: member.phone,
    }).filter(([, value]) => value !== null),
  );
}
