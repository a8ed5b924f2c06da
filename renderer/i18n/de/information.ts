export const information = {
  title: 'Zum Mitgeben',
  stepsHint: 'Termine, Stellen und fehlende Unterlagen dieser Person auf einem Blatt.',
  sheet: 'Informationsblatt zum Datenschutz',
  never: 'Noch nicht übergeben.',
  given: 'Übergeben am {{day}}, Fassung {{version}}, {{language}}, von {{name}}',
  older: 'Inzwischen gibt es eine neue Fassung.',
  germanOnly: 'nur auf Deutsch',
  inLanguage: 'auf Deutsch und {{language}}',
  note: 'Übergabe festhalten',
  noteLanguage: 'Sprache der zweiten Seite',
  noted: 'Die Übergabe ist festgehalten.',
} as const
