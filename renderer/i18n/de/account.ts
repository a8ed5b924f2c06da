export const account = {
  title: 'Mein Konto',
  signedIn: 'Angemeldet als {{name}} ({{login}}).',
  oldPassword: 'Bisheriges Passwort',
  changePassword: 'Passwort ändern',
  passwordSince: 'Zuletzt geändert am {{when}}.',
  passwordRule: 'Ein gutes Passwort bleibt, bis jemand es erfahren haben könnte. Ein regelmäßiger Wechsel ist nicht nötig.',
  passwordChanged: 'Das neue Passwort gilt.',
  prove: 'Ihr Passwort zur Bestätigung',
  deriving: 'Das Passwort wird geprüft. Das dauert ein bis drei Sekunden.',
  recoverySince: 'Erstellt am {{when}}.',
  recoveryRule:
    'Ein neuer Code ist nötig, wenn der Ausdruck fehlt oder jemand ihn gesehen haben könnte. Der alte gilt, bis der neue bestätigt ist.',
  recoveryConfirm: 'Bestätigen',
  recoveryRenewed: 'Der neue Wiederherstellungscode gilt. Bitte den alten Ausdruck vernichten.',
  storeKey: 'Speicherschlüssel',
  storeKeySince: 'Zuletzt erneuert am {{when}}.',
  storeKeyFirst: 'Seit dem Einrichten unverändert.',
  storeKeyRule:
    'Damit ist der ganze Datenbestand verschlüsselt. Erneuern ist sinnvoll, wenn jemand ausgeschieden ist oder eine Sicherung in fremde Hände gekommen sein könnte.',
  rekey: 'Speicherschlüssel erneuern',
  rekeyStays:
    'Alle Passwörter und der Wiederherstellungscode gelten weiter. Wer ausgeschieden ist, kommt auch mit einer alten Schlüsseldatei nicht mehr hinein.',
  rekeyBackups: 'Ältere Sicherungen bleiben mit dem alten Schlüssel lesbar. Bitte danach neu sichern und alte Sicherungen löschen.',
  rekeyWait:
    'Je nach Größe dauert es Sekunden bis einige Minuten. In dieser Zeit kann auf diesem Gerät niemand arbeiten; abbrechen geht bis kurz vor Schluss.',
  rekeyed: 'Der Speicherschlüssel ist erneuert.',
  rekeyInterrupted: 'Die letzte Erneuerung wurde unterbrochen. Alles ist unverändert und sicher. Sie kann jetzt neu begonnen werden.',
} as const
