export const period = {
  title: 'Zeitraum',
  from: 'Von',
  to: 'Bis',
  year: 'Dieses Jahr',
  quarterYear: 'Die letzten 3 Monate',
  twelveMonths: 'Die letzten 12 Monate',
  lastYear: 'Letztes Jahr',
  wrongPeriod: '„Bis“ liegt vor „Von“.',
} as const
