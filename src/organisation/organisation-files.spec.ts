import { describe, expect, it } from '@jest/globals';
import { changeOrganisation, afterEdits } from '../domain/plan/organisation/change.js';
import type { OrganisationChange, PersonValues } from '../domain/plan/organisation/organisation.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles } from '../shared/plan-files.js';
import { changedTexts, readOrganisation } from './organisation-files.js';

const SHIPPED = diskFiles('.');
const BODIES = [
  'aozora',
  'shinagawa',
  'tama-newtown',
  'tokyo-kyodo',
  'uenohara',
  'yamagata-gojokai',
];
const NO_USES = { offices: new Map(), people: new Map(), units: new Map() };
const NEWCOMER: PersonValues = {
  ...{ name: '（例）髙﨑, 𠮷', post: '新しい職', email: 'new@town.example.jp', phone: null },
  ...{ mobile: '000-0000-9999', outOfHours: null, unit: null, outside: null },
};

describe.each(BODIES)('the files of %s', (slug) => {
  const folder = `config/bodies/${slug}`;
  const before = readOrganisation(SHIPPED, folder);
  const [person] = before.people;
  const [unit] = before.units;
  const places = before.appointments.filter(({ office }) => office === 'ciso');
  const changes: [string, OrganisationChange][] = [
    [
      'a new CISO on 1 April',
      {
        kind: 'appointment',
        office: 'ciso',
        from: '2027-04-01',
        places: [NEWCOMER, ...places.slice(1).map((each) => each.person)],
      },
    ],
    ['a new person', { kind: 'person', id: null, values: NEWCOMER }],
    [
      'another name',
      { kind: 'person', id: person?.id ?? '', values: { ...NEWCOMER, unit: unit?.id ?? null } },
    ],
    [
      'tried contacts',
      { kind: 'confirmed', people: before.people.map(({ id }) => id), day: '2027-04-05' },
    ],
    [
      'a new office',
      { kind: 'office', id: null, values: { title: '防災', fullTitle: '防災担当', outside: true } },
    ],
    [
      'a renamed office',
      {
        kind: 'office',
        id: 'ciso',
        values: { title: 'CISO2', fullTitle: 'CISO2', outside: false },
      },
    ],
    ['an office less', { kind: 'office', id: 'chief', values: null }],
    [
      'a new unit',
      {
        kind: 'unit',
        id: null,
        values: { name: '統計課', organ: unit?.organ ?? '', parent: unit?.id ?? null },
      },
    ],
    [
      'a renamed unit',
      {
        kind: 'unit',
        id: unit?.id ?? '',
        values: { name: 'デジタル課', organ: unit?.organ ?? '', parent: null },
      },
    ],
  ];

  it.each(changes)(
    'say %s after the edit, and the lines it is not about are the same',
    (_, change) => {
      const changed = changeOrganisation(change, before, NO_USES);
      if (!changed.ok) throw new Error(changed.problems.join());
      const texts = changedTexts(SHIPPED, folder, { before, changed });
      expect(texts).toHaveLength(1);
      const laid = new Map(texts.map(({ path, text }) => [path, Buffer.from(text)]));
      expect(readOrganisation(keptFiles(laid, SHIPPED), folder)).toEqual(
        afterEdits(before, changed),
      );
      for (const { path, text } of texts) {
        const old = Buffer.from(SHIPPED.bytes(path) ?? [])
          .toString()
          .split('\n');
        const lines = text.split('\n');
        const lost = old.filter((line) => !lines.includes(line));
        const edits = changed.edits.flatMap(({ set, remove }) => [...set, ...remove]);
        expect(lost.length).toBeLessThanOrEqual(edits.length);
      }
    },
  );
});
