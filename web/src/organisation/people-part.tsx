import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, Organisation } from '../api/types';
import type { Day } from '../format/date-input';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/page';
import { useIsEditing } from './draft-context';
import type { PartProps } from './offices-part';
import { PersonForm } from './person-form';
import { PersonText } from './person-text';
import { isMeant, rolesOf, unitsBelow } from './standing';
import { UnitForm } from './unit-form';
import { dot } from '../i18n/punctuation';

/** 部署と職員: organs, their units as a tree, and who belongs where; people of no unit and from outside come last. */
export function PeoplePart({ organisation, day, typed }: PartProps): ReactElement {
  const { t } = useTranslation();
  const isEditing = useIsEditing();
  const people = organisation.people.filter((each) => isMeant(each, organisation, typed));
  const tree = { organisation, day, people, isAll: typed === '' };
  const none = people.filter(({ unit, outside }) => unit === null && outside === null);
  const outside = people.filter((each) => each.outside !== null);
  return (
    <Section title={t('organisation.people')} id="people">
      {people.length === 0 && <p>{t('organisation.noneFound')}</p>}
      {organisation.organs.map(({ id, name }) => (
        <Group key={id} title={name} isShown={tree.isAll || isIn({ ...tree, organ: id })}>
          <Units {...tree} organ={id} parent={null} />
        </Group>
      ))}
      <Group title={t('organisation.noUnit')} isShown={none.length > 0}>
        <Members {...tree} members={none} />
      </Group>
      <Group title={t('organisation.outside')} isShown={outside.length > 0}>
        <Members {...tree} members={outside} />
      </Group>
      {isEditing && (
        <div className="flex flex-wrap gap-3">
          <Disclosure label={t('organisation.addPerson')} look="second">
            {(close) => <PersonForm organisation={organisation} member={null} onDone={close} />}
          </Disclosure>
          <Disclosure label={t('organisation.addUnit')} look="second">
            {(close) => <UnitForm organisation={organisation} unit={null} onDone={close} />}
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

interface Tree {
  readonly organisation: Organisation;
  readonly day: Day;
  /** Those who are meant. */
  readonly people: readonly Member[];
  /** Nothing is looked for: empty units are shown too. */
  readonly isAll: boolean;
}

interface GroupProps {
  readonly title: string;
  readonly isShown: boolean;
  readonly children: ReactElement;
}

function Group({ title, isShown, children }: GroupProps): ReactElement | null {
  if (!isShown) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

interface Below extends Tree {
  readonly organ: string;
  readonly parent: string | null;
}

function Units({ organ, parent, ...tree }: Below): ReactElement {
  const { t } = useTranslation();
  const isEditing = useIsEditing();
  const { organisation, people, isAll } = tree;
  const units = unitsBelow(organisation, { organ, parent }).filter(
    ({ id }) => isAll || isIn({ ...tree, unit: id }),
  );
  return (
    <ul className="flex flex-col gap-2 border-l-2 border-solid-gray-200 pl-4">
      {units.map((unit) => (
        <li key={unit.id} className="flex flex-col gap-1">
          <div className="flex flex-wrap items-center gap-x-3">
            <span className="text-std-16B-170">{unit.name}</span>
            {isEditing && (
              <Disclosure label={t('organisation.editUnit')}>
                {(close) => <UnitForm organisation={organisation} unit={unit} onDone={close} />}
              </Disclosure>
            )}
          </div>
          <Members {...tree} members={people.filter((each) => each.unit === unit.id)} />
          <Units {...tree} organ={organ} parent={unit.id} />
        </li>
      ))}
    </ul>
  );
}

/** Whether somebody who is meant belongs to an organ, or to a unit or what is below it. */
function isIn({ organisation, people, organ, unit }: Tree & { organ?: string; unit?: string }) {
  const { units } = organisation;
  return people.some((person) => {
    let at = units.find(({ id }) => id === person.unit);
    for (let steps = 0; at && steps <= units.length; steps += 1) {
      if (at.id === unit || at.organ === organ) return true;
      const { parent } = at;
      at = units.find(({ id }) => id === parent);
    }
    return false;
  });
}

function Members({ members, ...tree }: Tree & { members: readonly Member[] }): ReactElement | null {
  const { t } = useTranslation();
  const isEditing = useIsEditing();
  const { organisation, day } = tree;
  if (members.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 pl-4">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-center gap-x-3">
          <PersonText member={member} id={member.id} />
          <span className="text-dns-14N-130">
            {rolesOf(organisation, member.id, day)
              .map(({ office, order }) =>
                order === 1 ? office.title : t('organisation.standsIn', { office: office.title }),
              )
              .join(dot())}
          </span>
          {isEditing && (
            <Disclosure label={t('organisation.editPerson')}>
              {(close) => <PersonForm {...{ organisation, member }} onDone={close} />}
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
