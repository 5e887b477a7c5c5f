/** 計画書 */
export const planDocument = {
  planDocument: {
    title: '計画書',
    choose: '何を印刷するか',
    part: '範囲',
    whole: '計画書の全部',
    contacts: '連絡網だけ（1枚）',
    nightCard: '宿直カード',
    nightCardOnly: '宿直カードだけ（1枚）',
    nightCardHint:
      '宿直・警備室に置く1枚です。ログインしない人が使います。異動や番号の変更のたびに刷り直し、古いものは回収してください。',
    edition: '版',
    general: '一般版（職名と内線）',
    restricted: '限定版（氏名と携帯電話も）',
    careful: '限定版は取扱注意です。配る相手を決め、古い版は回収してください。',
    generalOnly: '限定版は、受付・役職者・管理者だけが印刷できます。',
    save: { pdf: 'PDFを保存', docx: 'Wordを保存', html: 'HTMLを保存' },
    japanese: '計画書は日本語です。PDFとWordは、できるまで数秒かかることがあります。',
    chapter: '章へ移る',
    preview: '見本（画面で見る）',
    link: '計画書を印刷する',
  },
} as const;
