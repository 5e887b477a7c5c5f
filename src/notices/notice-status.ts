/**
 * pending → sending → accepted; `uncertain`: perhaps sent, to be sent again. `undeliverable`: the address is
 * dead or the copies are used up. `superseded`: no longer needed before it left. `parked`: held back by a
 * person (保留), until a person lets it go.
 */
export type NoticeStatus =
  'pending' | 'sending' | 'uncertain' | 'accepted' | 'undeliverable' | 'superseded' | 'parked';
