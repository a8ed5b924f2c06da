import { z } from 'zod'
import { StaffId } from '../ids.ts'
import { ALL_STAFF } from '../permissions.ts'
import { query } from './define.ts'

const StaffMember = z.object({ id: StaffId, displayName: z.string() })

export const staff = {
  list: query({ input: z.object({}), output: z.array(StaffMember), allow: ALL_STAFF }),
}
