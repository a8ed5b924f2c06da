import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HostServices } from '../../electron/platform/host-services.ts'
import type { UpdateState } from '../../shared/contract/settings.ts'

/**
 * Stands in for paper and system dialogs, which no test can click. `answers` is what the person chooses;
 * `rendered` and `printed` hold the HTML that would have become paper, `proposed` the file names. End-to-end tests use the real one.
 */
export function fakeHost() {
  const answers: { folder: string | null; file: string | null; save: string | null; print: boolean | Promise<boolean>; pages: number } = {
    folder: null,
    file: null,
    save: null,
    print: true,
    pages: 0,
  }
  const waiting: { secondsLeft: number | null; extended: number } = { secondsLeft: null, extended: 0 }
  const update: { state: UpdateState; installed: number } = { state: { phase: 'off', version: '' }, installed: 0 }
  const display = { open: false }
  const rendered: string[] = []
  const printed: string[] = []
  const proposed: string[] = []
  const services: HostServices = {
    printing: {
      render: async (html) => {
        rendered.push(html)
        return new TextEncoder().encode(`%PDF-stand-in ${rendered.length}${'<</Type /Page>>'.repeat(answers.pages)}`)
      },
      print: async (html) => {
        const done = await answers.print
        if (done) printed.push(html)
        return done
      },
    },
    dialogs: {
      openFolder: async () => answers.folder,
      openFile: async () => answers.file,
      saveFile: async (_, fileName) => {
        proposed.push(fileName)
        return answers.save
      },
    },
    files: {
      write: async (path, content) => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, content)
      },
    },
    idle: {
      secondsLeft: () => waiting.secondsLeft,
      extend: () => {
        waiting.extended += 1
      },
    },
    numberDisplay: {
      isOpen: () => display.open,
      open: async () => {
        display.open = true
      },
      close: () => {
        display.open = false
      },
    },
    updates: {
      state: () => update.state,
      install: async () => {
        update.installed += 1
      },
    },
  }
  return { ...services, answers, waiting, update, display, rendered, printed, proposed }
}
