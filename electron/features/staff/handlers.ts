import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { accountsService } from './accounts-service.ts'
import { branchesService } from './branches-service.ts'
import { deputiesService } from './deputies-service.ts'
import { handOverService } from './hand-over-service.ts'
import { type InitialPasswordSlip, initialPasswords } from './initial-passwords.ts'
import { leavingService } from './leaving-service.ts'
import { staffService } from './service.ts'

export function staffHandlers(workplace: Workplace, slip: InitialPasswordSlip): HandlersFor<'staff'> {
  const passwords = initialPasswords(workplace, slip)
  const accounts = accountsService(workplace, passwords)
  const branches = branchesService(workplace)
  const deputies = deputiesService(workplace)
  const leaving = leavingService(workplace, passwords, deputies)
  const handOver = handOverService(workplace)
  return {
    list: () => staffService(workplace).list(),
    accounts: () => accounts.all(),
    create: (account) => accounts.create(account),
    change: (account) => accounts.change(account),
    renewPassword: ({ id }) => accounts.renewPassword(id),
    leftBehind: ({ id }) => leaving.leftBehind(id),
    leave: ({ id }) => {
      leaving.leave(id)
      return {}
    },
    comeBack: ({ id }) => leaving.comeBack(id),
    printPassword: ({ id }) => passwords.print(id),
    forgetPassword: ({ id }) => {
      passwords.forget(id)
      return {}
    },
    branches: () => branches.all(),
    addBranch: ({ name }) => branches.add(name),
    renameBranch: ({ id, name }) => branches.rename(id, name),
    closeBranch: ({ id }) => branches.close(id),
    reopenBranch: ({ id }) => branches.reopen(id),
    deputies: () => deputies.visible(),
    appointDeputy: (deputy) => deputies.appoint(deputy),
    endDeputy: ({ id }) => {
      deputies.end(id)
      return {}
    },
    handOvers: () => handOver.list(),
    handOver: (input) => handOver.handOver(input),
    undoHandOver: (moved) => {
      handOver.undo(moved)
      return {}
    },
  }
}
