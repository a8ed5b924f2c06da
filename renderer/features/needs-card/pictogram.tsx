import { PICTOGRAMS } from '../../../shared/needs-card/pictograms.ts'
import type { Topic } from '../../../shared/value-lists.ts'

/** The picture of a topic; its word stands beside it, so it is not read out. */
export function Pictogram({ topic, size }: { readonly topic: Topic; readonly size: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={PICTOGRAMS[topic].path} />
    </svg>
  )
}
