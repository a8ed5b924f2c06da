export const letters = {
  open: {
    appointment: 'Brief ansehen und drucken',
    referral: 'Verweisungszettel ansehen und drucken',
    consent: 'Einwilligung ansehen und drucken',
    ticket: 'Wartenummer ansehen und drucken',
  },
  preview: 'Vorschau der Seiten',
  page: 'Seite {{number}} von {{count}}',
  pages_one: '1 Seite',
  pages_other: '{{count}} Seiten',
  print: 'Drucken',
  save: 'Speichern',
  keys: 'Taste P druckt, Taste S speichert, Escape schließt die Vorschau.',
  printed: 'An den Drucker gegeben.',
  saved: 'Als PDF gespeichert.',
  refused: 'Hier gibt es keinen Ausdruck',
} as const
