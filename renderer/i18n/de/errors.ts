/** One sentence per code of shared/result.ts: what happened, what is safe, what to do next. */
export const errors = {
  unknown_procedure: 'Diese Funktion gibt es nicht. Ihre Eingaben sind noch da. Bitte melden Sie das der Administration.',
  locked: 'Der Quartierlotse ist gesperrt. Bitte entsperren; der Entwurf bleibt erhalten.',
  forbidden: 'Für Ihre Aufgabe ist diese Funktion nicht freigegeben. Es wurde nichts geändert.',
  outside_scope:
    'Diese Person gehört zu einer anderen Geschäftsstelle. Es wurde nichts gezeigt und nichts geändert. Auf der Seite der Person ist ein Notfallzugriff mit Begründung möglich.',
  invalid_input: 'Einige Angaben fehlen oder passen nicht. Es wurde noch nichts gespeichert.',
  too_large: 'Das ist zu viel auf einmal. Es wurde nichts gespeichert. Bitte kürzen Sie die Eingabe.',
  internal:
    'Ein unerwarteter Fehler ist aufgetreten. Bereits Gespeichertes ist sicher. Bitte versuchen Sie es erneut; im Protokoll steht der Fehler unter {{reference}}.',
  not_found: 'Dieser Eintrag ist nicht mehr vorhanden. Bitte öffnen Sie die Liste neu.',
  conflict:
    'Der Eintrag hat sich inzwischen geändert oder passt nicht zum jetzigen Stand. Es wurde nichts überschrieben. Bitte prüfen Sie den aktuellen Stand.',
  not_allowed_now: 'Das ist beim jetzigen Stand nicht möglich. Es wurde nichts geändert.',
  session_closed:
    'Diese Sprechstunde ist beendet. Es wurde niemand aufgerufen und nichts geändert. Bitte erst die Sprechstunde wieder öffnen.',
  session_other_day:
    'Diese Sprechstunde wurde an einem anderen Tag begonnen. Es wurde nichts geändert. Bitte beenden Sie sie und beginnen Sie die von heute.',
  wrong_password: 'Anmeldename oder Passwort stimmt nicht.',
  wrong_recovery_code: 'Der Wiederherstellungscode stimmt nicht. Bitte vergleichen Sie ihn Gruppe für Gruppe mit dem Ausdruck.',
  try_later: 'Nach mehreren Fehlversuchen ist eine kurze Pause nötig. Nächster Versuch in {{seconds}} s.',
  already_set_up: 'Auf diesem Gerät ist bereits alles eingerichtet.',
  store_missing: 'Der Datenbestand fehlt. Es wurde nichts neu angelegt.',
  store_corrupt: 'Der Datenbestand ist beschädigt. Es wird nichts überschrieben.',
  store_from_future: 'Der Datenbestand stammt aus einer neueren Fassung des Quartierlotsen.',
  store_in_use: 'Der Datenbestand ist gerade anderswo geöffnet.',
  keyring_missing: 'Die Schlüsseldatei fehlt. Es wird kein neuer Schlüssel angelegt.',
  keyring_corrupt: 'Die Schlüsseldatei ist beschädigt.',
  folder_not_writable: 'In den Datenordner kann nicht geschrieben werden.',
  disk_full: 'Der Datenträger ist voll. Bereits Gespeichertes ist sicher. Bitte schaffen Sie Platz und speichern Sie erneut.',
  consent_missing: 'Für diese Weitergabe liegt keine gültige Einwilligung vor. Es wurde nichts weitergegeben.',
  import_unreadable: 'Diese Auswahl lässt sich nicht als Angebotsverzeichnis lesen. Es wurde nichts übernommen.',
  print_failed: 'Der Ausdruck ist nicht gelungen. Das Dokument ist unverändert; bitte Drucker prüfen und erneut drucken.',
  write_failed: 'Die Datei konnte nicht geschrieben werden. Bitte wählen Sie einen anderen Ort.',
  last_administrator:
    'Das ist das letzte aktive Konto mit der Aufgabe Administration. Es wurde nichts geändert. Bitte zuerst einem anderen Konto diese Aufgabe geben.',
  own_account: 'Das eigene Konto kann nur eine andere Person aus der Administration so ändern. Es wurde nichts geändert.',
  branch_not_empty:
    'Zu dieser Geschäftsstelle gehören noch Beschäftigte. Es wurde nichts geändert. Bitte zuerst eine andere Geschäftsstelle für sie eintragen.',
  export_not_allowed:
    'Diese Art von Datei darf auf diesem Gerät nicht gespeichert werden. Es wurde nichts geschrieben. Was gilt, steht unter „Einstellungen“; ändern kann es die Administration oder die Behörde.',
  cancelled: 'Der Vorgang wurde abgebrochen. Es wurde nichts verändert, und nichts Halbes ist zurückgeblieben.',
  backup_incomplete:
    'Von dieser Sicherung fehlt mindestens eine Datei. Der Datenbestand ist unverändert. Bitte wählen Sie eine andere Sicherung.',
  backup_altered:
    'Diese Sicherung wurde nach dem Anlegen verändert und wird nicht eingespielt. Der Datenbestand ist unverändert. Bitte wählen Sie eine andere Sicherung.',
  backup_damaged:
    'Diese Sicherung ist beschädigt und wird nicht eingespielt. Der Datenbestand ist unverändert. Bitte wählen Sie eine andere Sicherung.',
  backup_other_key:
    'Diese Sicherung gehört zu einem anderen Schlüssel. Der Datenbestand ist unverändert. Bitte geben Sie das Passwort von damals ein oder wählen Sie eine andere Sicherung.',
  backup_from_future:
    'Diese Sicherung stammt aus einer neueren Fassung des Quartierlotsen. Es wurde nichts verändert. Bitte zuerst die neuere Fassung installieren lassen.',
  backup_no_account:
    'In dieser Sicherung gibt es Ihr Konto nicht; nach dem Einspielen käme niemand unter Ihrem Namen hinein. Es wurde nichts verändert. Bitte wählen Sie eine neuere Sicherung.',
  backup_needed:
    'Vor diesem Schritt ließ sich keine Sicherung anlegen, deshalb wurde er nicht begonnen. Es wurde nichts verändert. Bitte schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.',
  backup_running: 'Es wird gerade gesichert oder eingespielt. Bitte warten Sie, bis das fertig ist, und versuchen Sie es dann erneut.',
  backup_unreachable:
    'Der Ort dieser Sicherung ist nicht erreichbar. Es wurde nichts verändert. Bitte stecken Sie den Datenträger ein oder verbinden Sie das Laufwerk und versuchen Sie es erneut.',
  backup_none_found:
    'In diesem Ordner liegt keine vollständige Sicherung. Es wurde nichts verändert. Bitte wählen Sie den Ordner, in dem Dateien mit „sicherung-“ am Anfang liegen.',
} as const
