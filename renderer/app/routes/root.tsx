import { createRootRoute } from '@tanstack/react-router'
import { Stumbled } from '../error-boundary.tsx'
import { NotFound } from '../not-found.tsx'
import { Shell } from '../shell.tsx'

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Stumbled })

/** A route below the shell. */
export const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })
