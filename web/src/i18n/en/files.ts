/** Photos and files as evidence. */
export const files = {
  files: {
    label: 'Attached',
    attach: 'Attach a photo or file',
    kinds: 'Photos, PDF, plain text logs and CSV, Office documents, ZIP, pcap, event logs',
    photo: 'Take a photo',
    choose: 'Choose a file',
    none: 'Nothing chosen',
    missing: 'Choose a photo or a file',
    chosen: '{{name}} ({{size}})',
    note: 'What it is',
    noteHint: 'What the photo or file shows. No names of persons, no credentials.',
    submit: 'Attach',
    sending: 'Progress of sending',
    percent: '{{percent}}% sent',
    stop: 'Stop sending',
    stopped: 'Sending was stopped. Nothing was recorded.',
    done: '{{name}} was attached.',
    save: 'Save {{name}} ({{size}})',
    place: {
      inside: 'This photo tells where it was taken. Remove that before it leaves the building.',
      unknown: 'It may tell where it was taken. Look before it leaves the building.',
    },
    proof: 'Hash',
    proofHint: 'If the saved file has this SHA-256, it is as it was when it was attached.',
  },
} as const;
