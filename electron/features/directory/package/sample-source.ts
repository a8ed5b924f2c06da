import accessibility from '../sample/accessibility.csv?raw'
import addresses from '../sample/addresses.csv?raw'
import attributes from '../sample/attributes.csv?raw'
import contacts from '../sample/contacts.csv?raw'
import costOptions from '../sample/cost_options.csv?raw'
import languages from '../sample/languages.csv?raw'
import locations from '../sample/locations.csv?raw'
import organizations from '../sample/organizations.csv?raw'
import phones from '../sample/phones.csv?raw'
import requiredDocuments from '../sample/required_documents.csv?raw'
import schedules from '../sample/schedules.csv?raw'
import serviceAreas from '../sample/service_areas.csv?raw'
import serviceAtLocation from '../sample/service_at_location.csv?raw'
import services from '../sample/services.csv?raw'
import taxonomies from '../sample/taxonomies.csv?raw'
import taxonomyTerms from '../sample/taxonomy_terms.csv?raw'
import { memoryPieces } from './file-pieces.ts'
import { type PackageSource, sortFiles } from './source.ts'

const FILES: Readonly<Record<string, string>> = {
  'accessibility.csv': accessibility,
  'addresses.csv': addresses,
  'attributes.csv': attributes,
  'contacts.csv': contacts,
  'cost_options.csv': costOptions,
  'languages.csv': languages,
  'locations.csv': locations,
  'organizations.csv': organizations,
  'phones.csv': phones,
  'required_documents.csv': requiredDocuments,
  'schedules.csv': schedules,
  'service_areas.csv': serviceAreas,
  'service_at_location.csv': serviceAtLocation,
  'services.csv': services,
  'taxonomies.csv': taxonomies,
  'taxonomy_terms.csv': taxonomyTerms,
}

/** Invented providers of an invented town, so that everything can be tried without a directory of one's own. */
export function sampleSource(): PackageSource {
  const found = Object.entries(FILES).map(([path, text]) => {
    const bytes = Buffer.from(text)
    return { path, size: bytes.length, read: memoryPieces(bytes) }
  })
  return { name: 'Beispielverzeichnis Musterstadt', ...sortFiles(found), close: () => {} }
}
