/** `1997-09: 2 4 6` stands for those days of the month, `2-11` for a span; times are 09:00 unless said otherwise. */
type Example = {
  readonly name: string
  readonly start: string
  readonly rules: readonly string[]
  readonly expected: string
  /** The rule goes on for ever; the RFC shows its first dates. */
  readonly endless?: boolean
  /** Minutes of the day, for rules within a day; then `expected` names the days. */
  readonly times?: readonly string[]
  readonly without?: readonly string[]
}

const EVERY_20 = Array.from({ length: 24 }, (_, at) => `${String(9 + Math.floor(at / 3)).padStart(2, '0')}:${['00', '20', '40'][at % 3]}`)

/** All examples of RFC 5545 3.8.5.3 in its order, with its dates. UNTIL is left as it stands there; see the test for what that means. */
export const RFC_EXAMPLES: readonly Example[] = [
  { name: 'daily for 10 occurrences', start: '1997-09-02', rules: ['FREQ=DAILY;COUNT=10'], expected: '1997-09: 2-11' },
  {
    name: 'daily until December 24',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;UNTIL=19971224T000000Z'],
    expected: '1997-09: 2-30; 1997-10: 1-31; 1997-11: 1-30; 1997-12: 1-23',
  },
  {
    name: 'every other day, forever',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;INTERVAL=2'],
    endless: true,
    expected:
      '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12: 1 3',
  },
  {
    name: 'every 10 days, 5 times',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;INTERVAL=10;COUNT=5'],
    expected: '1997-09: 2 12 22; 1997-10: 2 12',
  },
  {
    name: 'every day in January, for 3 years',
    start: '1998-01-01',
    rules: ['FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1'],
    expected: '1998-01: 1-31; 1999-01: 1-31; 2000-01: 1-31',
  },
  {
    name: 'weekly for 10 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;COUNT=10'],
    expected: '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4',
  },
  {
    name: 'weekly until December 24',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    expected: '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23',
  },
  {
    name: 'every other week, forever',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    endless: true,
    expected: '1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17',
  },
  {
    name: 'Tuesday and Thursday for five weeks',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH'],
    expected: '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
  },
  {
    name: 'every other week on Monday, Wednesday and Friday',
    start: '1997-09-01',
    rules: ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    expected: '1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22',
  },
  {
    name: 'every other week on Tuesday and Thursday, 8 times',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    expected: '1997-09: 2 4 16 18 30; 1997-10: 2 14 16',
  },
  {
    name: 'first Friday of the month, 10 times',
    start: '1997-09-05',
    rules: ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    expected: '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5',
  },
  {
    name: 'first Friday of the month until December 24',
    start: '1997-09-05',
    rules: ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    expected: '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5',
  },
  {
    name: 'every other month on the first and last Sunday',
    start: '1997-09-07',
    rules: ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    expected: '1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31',
  },
  {
    name: 'second-to-last Monday, 6 months',
    start: '1997-09-22',
    rules: ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    expected: '1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
  },
  {
    name: 'third-to-last day of the month, forever',
    start: '1997-09-28',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=-3'],
    endless: true,
    expected: '1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
  },
  {
    name: '2nd and 15th of the month, 10 times',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    expected: '1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15',
  },
  {
    name: 'first and last day of the month, 10 times',
    start: '1997-09-30',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    expected: '1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1',
  },
  {
    name: 'every 18 months on the 10th to 15th, 10 times',
    start: '1997-09-10',
    rules: ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    expected: '1997-09: 10-15; 1999-03: 10-13',
  },
  {
    name: 'every Tuesday, every other month',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    endless: true,
    expected: '1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31',
  },
  {
    name: 'yearly in June and July, 10 times',
    start: '1997-06-10',
    rules: ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    expected:
      '1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10',
  },
  {
    name: 'every other year in January, February and March',
    start: '1997-03-10',
    rules: ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    expected:
      '1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10',
  },
  {
    name: 'every third year on the 1st, 100th and 200th day',
    start: '1997-01-01',
    rules: ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    expected: '1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1',
  },
  {
    name: '20th Monday of the year',
    start: '1997-05-19',
    rules: ['FREQ=YEARLY;BYDAY=20MO'],
    endless: true,
    expected: '1997-05: 19; 1998-05: 18; 1999-05: 17',
  },
  {
    name: 'Monday of week 20',
    start: '1997-05-12',
    rules: ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    endless: true,
    expected: '1997-05: 12; 1998-05: 11; 1999-05: 17',
  },
  {
    name: 'every Thursday in March',
    start: '1997-03-13',
    rules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    endless: true,
    expected: '1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25',
  },
  {
    name: 'every Thursday in June, July and August',
    start: '1997-06-05',
    rules: ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    endless: true,
    expected:
      '1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4 11 18 25; 1998-07: 2 9 16 23 30; 1998-08: 6 13 20 27; 1999-06: 3 10 17 24; 1999-07: 1 8 15 22 29; 1999-08: 5 12 19 26',
  },
  {
    name: 'every Friday the 13th',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    without: ['1997-09-02'],
    endless: true,
    expected: '1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13',
  },
  {
    name: 'first Saturday after the first Sunday',
    start: '1997-09-13',
    rules: ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    endless: true,
    expected:
      '1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13',
  },
  {
    name: 'U.S. Presidential Election day',
    start: '1996-11-05',
    rules: ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    endless: true,
    expected: '1996-11: 5; 2000-11: 7; 2004-11: 2',
  },
  {
    name: 'third of Tuesday, Wednesday or Thursday in the month',
    start: '1997-09-04',
    rules: ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    expected: '1997-09: 4; 1997-10: 7; 1997-11: 6',
  },
  {
    name: 'second-to-last weekday of the month',
    start: '1997-09-29',
    rules: ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    endless: true,
    expected: '1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
  },
  {
    name: 'every 3 hours from 9:00 to 17:00 on one day',
    start: '1997-09-02',
    rules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z'],
    expected: '1997-09: 2',
    times: ['09:00', '12:00', '15:00'],
  },
  {
    name: 'every 15 minutes, 6 times',
    start: '1997-09-02',
    rules: ['FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    expected: '1997-09: 2',
    times: ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'],
  },
  {
    name: 'every hour and a half, 4 times',
    start: '1997-09-02',
    rules: ['FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    expected: '1997-09: 2',
    times: ['09:00', '10:30', '12:00', '13:30'],
  },
  {
    name: 'every 20 minutes from 9:00 to 16:40, every day',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40', 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16'],
    endless: true,
    expected: '1997-09: 2 3',
    times: EVERY_20,
  },
  {
    name: 'weeks that begin on Monday',
    start: '1997-08-05',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    expected: '1997-08: 5 10 19 24',
  },
  {
    name: 'weeks that begin on Sunday',
    start: '1997-08-05',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    expected: '1997-08: 5 17 19 31',
  },
  {
    name: 'a day that does not exist is passed over',
    start: '2007-01-15',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    expected: '2007-01: 15 30; 2007-02: 15; 2007-03: 15 30',
  },
]

/** The dates an example names, as `1997-09-02T09:00`. */
export function expectedOf({ expected, times = ['09:00'] }: Example): string[] {
  return expected.split('; ').flatMap((month) => {
    const [prefix = '', days = ''] = month.split(': ')
    return days.split(' ').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number)
      const all = Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'))
      return all.flatMap((day) => times.map((time) => `${prefix}-${day}T${time}`))
    })
  })
}
