/** 添付: photos and files as evidence. */
export const files = {
  files: {
    label: '添付',
    attach: '写真・ファイルを添付',
    kinds: '写真、PDF、文字のログ・CSV、Office の文書、ZIP、pcap、イベントログ',
    photo: '写真を撮る',
    choose: 'ファイルを選ぶ',
    none: '選ばれていません',
    missing: '写真かファイルを選んでください',
    chosen: '{{name}}（{{size}}）',
    note: '説明',
    noteHint: '何の写真・ファイルか。個人名や認証情報は書きません。',
    submit: '添付する',
    sending: '送信の進み具合',
    percent: '{{percent}}% 送信済',
    stop: '送信をやめる',
    stopped: '送信をやめました。何も記録していません。',
    done: '{{name}} を添付しました。',
    save: '{{name}} を保存（{{size}}）',
    place: {
      inside: 'この写真には撮影場所の記録が入っています。庁外に渡す前に消してください。',
      unknown: '撮影場所の記録が入っているかもしれません。庁外に渡す前に確かめてください。',
    },
    proof: 'ハッシュ値',
    proofHint: '保存したファイルの SHA-256 がこの値なら、添付されたときのままです。',
  },
} as const;
