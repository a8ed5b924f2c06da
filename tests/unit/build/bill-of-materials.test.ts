import { expect, test } from 'vitest'
import { type Bom, billOfMaterials } from '../../../build/bill-of-materials.ts'
import { packageOf } from '../../../build/shipped-packages.ts'

const DEVELOPMENT = { name: 'cdx:npm:package:development', value: 'true' }
const INSTALLED: Bom = {
  bomFormat: 'CycloneDX',
  metadata: { component: { name: 'main', 'bom-ref': 'app@1.0.0' } },
  components: [
    { 'bom-ref': 'react@19.0.0', name: 'react', version: '19.0.0', properties: [DEVELOPMENT] },
    { 'bom-ref': 'addon@2.0.0', name: 'addon', version: '2.0.0' },
    { 'bom-ref': 'vitest@5.0.0', name: 'vitest', version: '5.0.0', properties: [DEVELOPMENT] },
  ],
  dependencies: [
    { ref: 'app@1.0.0', dependsOn: ['react@19.0.0', 'addon@2.0.0', 'vitest@5.0.0'] },
    { ref: 'vitest@5.0.0', dependsOn: ['react@19.0.0'] },
  ],
}

test('only what is shipped is named, as part of the app and not as a development tool', () => {
  const sqlite = { 'bom-ref': 'sqlite@3.0.0', name: 'sqlite', version: '3.0.0' }
  const bom = billOfMaterials(INSTALLED, ['addon@2.0.0', 'react@19.0.0'], { addon: sqlite })
  expect(bom.components).toEqual([
    { 'bom-ref': 'addon@2.0.0', name: 'addon', version: '2.0.0', components: [sqlite] },
    { 'bom-ref': 'react@19.0.0', name: 'react', version: '19.0.0' },
  ])
  expect(bom.dependencies).toEqual([{ ref: 'app@1.0.0', dependsOn: ['react@19.0.0', 'addon@2.0.0'] }])
  expect(bom.metadata.component).toMatchObject({ name: 'quartierlotse', type: 'application' })
})

test('a shipped package that npm does not list stops the bill instead of being left out', () => {
  expect(() => billOfMaterials(INSTALLED, ['react@18.0.0'], {})).toThrow('react@18.0.0')
})

test('a file belongs to the innermost package around it', () => {
  expect(packageOf('renderer/app/main.tsx')).toBeUndefined()
  expect(packageOf('/somewhere/node_modules/zod/index.js?v=1')).toMatch(/^zod@4\./)
  expect(packageOf('../node_modules/@mantine/core/styles.css')).toMatch(/^@mantine\/core@9\./)
})
