import { createRoute } from '@tanstack/react-router'
import { PersonId } from '../../../shared/ids.ts'
import { CompareScreen } from '../../features/duplicates/compare-screen.tsx'
import { DuplicatesScreen } from '../../features/duplicates/duplicates-screen.tsx'
import { NewPersonCheck } from '../../features/duplicates/new-person-check.tsx'
import { PeopleScreen } from '../../features/people/people-screen.tsx'
import { PersonFormScreen } from '../../features/people/person-form-screen.tsx'
import { PersonPage } from '../person-page.tsx'
import { at } from './root.tsx'

const people = createRoute({ ...at('/personen'), component: PeopleScreen })
const newPerson = createRoute({ ...at('/personen/neu'), component: () => <PersonFormScreen personId={null} check={NewPersonCheck} /> })
const person = createRoute({
  ...at('/personen/$personId'),
  component: () => {
    const personId = PersonId.parse(person.useParams().personId)
    // A new page for each person, so that nothing typed for one can stand on the next.
    return <PersonPage key={personId} personId={personId} />
  },
})
const editPerson = createRoute({
  ...at('/personen/$personId/aendern'),
  component: () => <PersonFormScreen personId={PersonId.parse(editPerson.useParams().personId)} />,
})
const duplicates = createRoute({ ...at('/dubletten'), component: DuplicatesScreen })
const comparePeople = createRoute({
  ...at('/dubletten/$first/$second'),
  component: () => {
    const { first, second } = comparePeople.useParams()
    return <CompareScreen key={`${first} ${second}`} first={PersonId.parse(first)} second={PersonId.parse(second)} />
  },
})

export const personsRoutes = [people, newPerson, person, editPerson, duplicates, comparePeople] as const
