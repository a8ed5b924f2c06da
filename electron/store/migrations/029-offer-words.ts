import type { Migration } from '../migration.ts'

/** The text index of offers says more than before: languages. It is made anew when it is next asked. */
export const offerWords: Migration = (db) => {
  db.exec('DELETE FROM offer_text')
}
