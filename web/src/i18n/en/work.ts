import type { work as ja } from '../ja/work';
import type { Same } from '../../../../src/words/same';

export const work = {
  work: {
    title: 'My work',
    lead: 'What you can do now, from all open incidents.',
    calls: 'Notices waiting for your answer',
    call: 'Told as {{office}} (since {{time}})',
    answer: 'Answer',
    asked: 'Waiting for your decision',
    mine: 'Your steps',
    none: 'No step is waiting for you.',
    noOffice: 'You hold no office, so no step is yours. All steps that can be done now are shown.',
    others: 'Steps other offices can do now ({{count}})',
    all: 'Steps that can be done now ({{count}})',
    nothing: 'No step can be done now.',
    toBoard: 'See the board',
    begun: 'Begun by {{name}}',
    more: '{{count}} more open incidents. See the list',
  },
} as const satisfies Same<typeof ja>;
