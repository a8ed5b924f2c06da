import { z } from 'zod'

const Property = z.looseObject({ name: z.string() })
const Component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string(), properties: z.array(Property).optional() })
type Component = z.infer<typeof Component>

/** CycloneDX 1.5 as npm writes it; only what is read here is named. */
export const Bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), 'bom-ref': z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
})
export type Bom = z.infer<typeof Bom>

const DEVELOPMENT = 'cdx:npm:package:development'

/**
 * What users get: npm lists everything that is installed and counts bundled packages as development tools, because they
 * stand under devDependencies.
 *
 * @param shipped packages that lie in the built app, as `name@version`
 * @param inside what a package carries in source form, by the name of that package (SQLite within the addon)
 */
export function billOfMaterials(installed: Bom, shipped: readonly string[], inside: Readonly<Record<string, Component>>): Bom {
  const first = new Map(installed.components.map((component) => [nameOf(component), component] as const).reverse())
  const missing = shipped.filter((name) => !first.has(name))
  if (missing.length > 0) throw new Error(`npm does not list: ${missing.join(', ')}`)
  const kept = shipped.flatMap((name) => first.get(name) ?? [])
  const root = installed.metadata.component['bom-ref']
  const refs = new Set([root, ...kept.map((component) => component['bom-ref'])])
  return {
    ...installed,
    metadata: { ...installed.metadata, component: { ...installed.metadata.component, type: 'application', name: 'quartierlotse' } },
    components: kept.map((component) => asShipped(component, inside[component.name])),
    dependencies: installed.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  }
}

/** The same version may be installed at several places; it is one component. */
const nameOf = ({ name, version }: Component) => `${name}@${version}`

function asShipped({ properties = [], ...component }: Component, inside: Component | undefined): Component {
  const left = properties.filter(({ name }) => name !== DEVELOPMENT)
  return { ...component, ...(left.length > 0 ? { properties: left } : {}), ...(inside ? { components: [inside] } : {}) }
}
