import { AppError } from '../../shared/result.ts'
import { exportFile } from './export-file.ts'
import type { Workplace } from './workplace.ts'

type Sheet<More> = { readonly title: string; readonly fileName: string; readonly html: string; readonly more: More }
type Shown<More> = Sheet<More> & { readonly pdf: Uint8Array }

const LIMIT = 5

/**
 * Sheets of a feature that makes its own: what was shown last is what is printed and saved, and it is kept in memory
 * only. Below the features, so that each brings nothing but its words. Errors: `not_found` for a token that is gone.
 */
export function shownSheets<More>({ host, newId, settings }: Pick<Workplace, 'host' | 'newId' | 'settings'>) {
  const kept = new Map<string, Shown<More>>()

  function found(token: string): Shown<More> {
    const sheet = kept.get(token)
    if (!sheet) throw new AppError('not_found')
    return sheet
  }

  return {
    show: async (sheet: Sheet<More>): Promise<{ token: string; title: string; pdf: Uint8Array }> => {
      const token = newId()
      const pdf = await host.printing.render(sheet.html)
      kept.set(token, { ...sheet, pdf })
      for (const oldest of kept.keys()) {
        if (kept.size <= LIMIT) break
        kept.delete(oldest)
      }
      return { token, title: sheet.title, pdf }
    },
    /** What the sheet is about, to be checked before it leaves the house. */
    about: (token: string): More => found(token).more,
    print: async (token: string): Promise<boolean> => host.printing.print(found(token).html),
    save: async (token: string): Promise<boolean> => {
      const { title, fileName, pdf: content } = found(token)
      return exportFile({ host, settings }, { kind: 'letters', title, fileName, content })
    },
  }
}
