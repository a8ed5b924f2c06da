export const needsCard = {
  title: 'Bedarfskarte',
  language: 'Sprache der Karte',
  print: 'Karte drucken',
  chosen_zero: 'Noch kein Bild gewählt.',
  chosen_one: 'Ein Bild gewählt.',
  chosen_other: '{{count}} Bilder gewählt. Das erste wird das Hauptthema.',
  full: 'Sechs Bilder gewählt. Mehr Themen hat ein Kontakt nicht.',
  clear: 'Auswahl leeren',
  toContact: 'In den Kontakt übernehmen',
} as const
