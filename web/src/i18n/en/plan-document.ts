import type { planDocument as ja } from '../ja/plan-document';
import type { Same } from '../../../../src/words/same';

export const planDocument: Same<typeof ja> = {
  planDocument: {
    title: 'Plan document',
    choose: 'What to print',
    part: 'Part',
    whole: 'The whole plan',
    contacts: 'The contact sheet alone (1 page)',
    nightCard: 'Night desk card',
    nightCardOnly: 'Only the card of the night desk (one sheet)',
    nightCardHint:
      'One sheet to lie at the night desk, for people without a log-in. Print it anew whenever people or numbers change, and take the old one back.',
    edition: 'Edition',
    general: 'General (posts and extensions)',
    restricted: 'Restricted (names and mobile numbers too)',
    careful:
      'The restricted edition is confidential: decide who gets it, and take the old one back.',
    generalOnly: 'Only desk, officers and administrators can print the restricted edition.',
    save: { pdf: 'Save as PDF', docx: 'Save for Word', html: 'Save as HTML' },
    japanese: 'The document is in Japanese. PDF and Word may take a few seconds.',
    chapter: 'Go to chapter',
    preview: 'Preview',
    link: 'Print the plan document',
  },
};
