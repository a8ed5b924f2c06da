import type { RowError } from '../../../../shared/contract/directory.ts'

const LISTED = 500

type Issue = Omit<RowError, 'severity'>
export type IssueList = {
  readonly error: (issue: Issue) => void
  readonly warn: (issue: Issue) => void
  readonly errorCount: () => number
  readonly warningCount: () => number
  /** Errors first, each kind by file and line; as many as a person could look through. */
  readonly listed: () => RowError[]
}

function inOrder(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file) || a.line - b.line
}

/** Collects what is wrong with a package. Counts everything, keeps only as much as is shown, so that memory stays bounded. */
export function issueList(): IssueList {
  const errors: RowError[] = []
  const warnings: RowError[] = []
  let errorCount = 0
  let warningCount = 0
  const cut = (issue: Issue) => ({ ...issue, value: issue.value.slice(0, 200) })
  return {
    error: (issue) => {
      errorCount += 1
      if (errors.length < LISTED) errors.push({ ...cut(issue), severity: 'error' })
    },
    warn: (issue) => {
      warningCount += 1
      if (warnings.length < LISTED) warnings.push({ ...cut(issue), severity: 'warning' })
    },
    errorCount: () => errorCount,
    warningCount: () => warningCount,
    listed: () => [...errors.sort(inOrder), ...warnings.sort(inOrder)].slice(0, LISTED),
  }
}
