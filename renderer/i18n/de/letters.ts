export const letters = {
  open: {
    appointment: 'Brief ansehen und drucken',
    referral: 'Verweisungszettel ansehen und drucken',
    consent: 'Einwilligung ansehen und drucken',
    receipt: 'Beleg ansehen und drucken',
  },
  preview: 'Vorschau der Seiten',
  page: 'Seite {{number}} von {{count}}',
  pages_one: '1 Seite',
  pages_other: '{{count}} Seiten',
  keysWithStep: 'Taste P druckt, Taste S speichert, Taste U hält die Übergabe fest, Escape schließt die Vorschau.',
  print: 'Drucken',
  save: 'Speichern',
  keys: 'Taste P druckt, Taste S speichert, Escape schließt die Vorschau.',
  printed: 'An den Drucker gegeben.',
  saved: 'Als PDF gespeichert.',
  refused: 'Hier gibt es keinen Ausdruck',
} as const
