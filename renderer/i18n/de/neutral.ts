/** An onlooker reads these, too: nothing here says that there is something to hide about this person. */
export const neutral = {
  toggle: 'Neutrale Ansicht',
  hint: 'Neutrale Ansicht (F8): Seiten von Personen nur mit dem Nötigsten, Kalender ohne Namen',
  banner: 'Neutrale Ansicht: Seiten von Personen zeigen nur das Nötigste, der Kalender keine Namen.',
  off: 'Alles zeigen',
  form: 'In der neutralen Ansicht werden Angaben nicht gezeigt und nicht geändert. Der Entwurf bleibt erhalten.',
  noAppointment: 'Kein Termin vereinbart',
} as const
