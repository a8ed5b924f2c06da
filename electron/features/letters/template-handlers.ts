import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { letterWriter } from './letter-writer.ts'
import { sampleLetters } from './sample-letter.ts'
import { letterTemplates } from './templates-service.ts'

/** Letterhead and words of the authority; what they look like is shown with an invented person. */
export function letterTemplatesHandlers(workplace: Workplace): HandlersFor<'letterTemplates'> {
  const templates = letterTemplates(workplace)
  const samples = sampleLetters(workplace, templates, letterWriter(workplace, templates))
  return {
    all: () => templates.all(),
    save: (change) => templates.save(change),
    restore: ({ kind }) => templates.restore(kind),
    preview: ({ kind, words }) => samples.words(kind, words),
    letterhead: () => templates.headToday(),
    saveLetterhead: (change) => templates.saveHead(change),
    previewLetterhead: ({ fields }) => samples.letterhead(fields),
  }
}
