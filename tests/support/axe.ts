import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** What axe finds on the page as it is, each with its rule and place. @param rules only these; all without them */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  // Once per page: bringing half a megabyte of program along at each look took longer than most looks.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const { violations } = await page.evaluate(async (how) => {
    const { run }: typeof axe = Reflect.get(window, 'axe')
    // Colours on their way from one to the other are nobody's choice; what turns for ever is left out.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
    return run(document, how)
  }, options)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}
