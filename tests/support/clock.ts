import type { Running } from './electron-app.ts'

/** Lets main and the page believe that so much time has passed; the page forgets it when it is loaded anew. */
export async function moveClock({ app, page }: Running, ms: number): Promise<void> {
  await app.evaluate((_, by) => {
    const before = Date.now
    Date.now = () => before() + by
  }, ms)
  await page.evaluate((by) => {
    const before = Date.now
    Date.now = () => before() + by
  }, ms)
}
