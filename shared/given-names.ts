import { spellingsOf } from './name-skeleton.ts'
import { soundForms } from './name-sound.ts'

/**
 * Given names that stand for each other in the documents of one person: the Ukrainian and the Russian form, the Arabic
 * and the Turkish one, and what German offices made of them. Different transcriptions of the same form need no entry.
 */
const EQUIVALENT = `
  Oleksandr Aleksandr Alexander Aleksander Alexandru Olexander
  Oleksandra Aleksandra Alexandra
  Oleksii Aleksej Alexej Alexei Alexey Aliaksei
  Olena Elena Jelena Yelena Helena
  Dmytro Dmitri Dmitrij Dmitry Dimitri Dumitru
  Mykola Nikolai Nikolaj Nicolae
  Volodymyr Wladimir Vladimir Uladzimir
  Yuliia Julia Iuliia Julija Iulia
  Serhii Sergej Sergei Sergiy Siarhei
  Kateryna Ekaterina Jekaterina Yekaterina Katerina Katharina
  Nataliia Natalja Natalia Natalya
  Mykhailo Michail Mikhail Mychajlo Mihail
  Andrii Andrej Andrei Andrey
  Yevhen Evgenij Evgeni Evgeny Jewgeni Ievgen Eugen
  Yevheniia Evgenia Jewgenija Yevgeniya Eugenia
  Hanna Ganna Anna
  Halyna Galina Halina Galyna
  Ihor Igor
  Oleh Oleg
  Olha Olga
  Svitlana Svetlana Swetlana
  Iryna Irina
  Liudmyla Ludmila Lyudmila Ljudmila
  Mariia Maria Marija Mariya
  Anastasiia Anastasia Anastassija
  Viktoriia Viktoria Victoria
  Kseniia Ksenia Xenia
  Pavlo Pavel
  Petro Pjotr Petr Pyotr
  Vasyl Vasilij Vasily Wassili Vasile
  Hryhorii Grigorij Grigori Grigory
  Heorhii Georgij Georgi Georgy Giorgi
  Tetiana Tatjana Tatiana Tatyana
  Dariia Daria Darja Darya
  Sofiia Sofia Sofija Sophia
  Yurii Juri Jurij Iurii
  Kostiantyn Konstantin Constantin
  Maksym Maxim Maksim
  Mykyta Nikita
  Matvii Matvej Matvey
  Illia Ilja Ilya
  Artem Artjom Artiom Artyom
  Fedir Fjodor Fedor Fyodor
  Yelyzaveta Elizaveta Jelisaweta Elisaweta
  Liubov Ljubow Lyubov
  Nadiia Nadija Nadezhda Nadeschda
  Vira Vera Wera
  Lidiia Lidia Lydia
  Larysa Larissa
  Valerii Waleri Valery
  Valentyna Valentina
  Mohammed Muhammad Mohamad Mohamed Mehmet Muhammet
  Yousef Yusuf Josef Youssef Joseph Yosef
  Hussein Hüseyin Hossein Husain
  Ibrahim Ebrahim Abraham Ibraheem
  Ismail Ismael Esmail
  Ahmad Ahmed Ahmet
  Mahmoud Mahmud Mahmut
  Omar Umar Ömer
  Osman Othman Usman
  Mustafa Mostafa Moustafa
  Khadija Hatice Khadidja Hadija Chadidscha
  Fatima Fatma Fatemeh
  Aisha Ayşe Aischa Ayesha Aicha
  Zainab Zeynep Zeinab
  Maryam Meryem Mariam Miriam
  Leila Layla Laila Leyla
  Nour Noor Nur
  Salih Saleh
  Suleiman Süleyman Sulaiman Soleiman
  Dawud Davut Daoud Dawood David Dawit
  Musa Moussa Mousa
  Isa Issa Eissa
  Yahya Yehia Jahja
  Yaqub Yakup Yacoub Jakub
  Ishaq Ishak Isaac
  Younes Yunus Younis
  Khaled Khalid Halit Chalid
  Walid Waleed Velid
  Jamal Gamal Cemal Dschamal
  Jamila Cemile Djamila Dschamila
  Karim Kareem Kerim
  Rashid Rachid Raşit Rasheed
  Said Saeed Sait
  Abdullah Abdallah Abdellah
  Abdulrahman Abdelrahman Abdurrahman Abdirahman Abderrahmane
  Nasser Nasir
  Amir Emir Ameer
  Amina Emine
  Huda Hoda Houda
  Sharif Şerif Scharif Cherif
`
/** From so many letters on, what is being typed stands for the names that begin like it. */
const TELLING_LETTERS = 4

let known: ReadonlyMap<string, ReadonlySet<string>> | null = null

/** Sound form of each name -> the rows it stands in, each called by its first name. Made when it is first needed. */
function rows(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known) return known
  const made = new Map<string, Set<string>>()
  for (const line of EQUIVALENT.trim().split('\n')) {
    const names = line.trim().toLowerCase().split(' ')
    const [first = ''] = names
    for (const form of names.flatMap(soundForms)) made.set(form, (made.get(form) ?? new Set()).add(first))
  }
  known = made
  return made
}

/** By what a lower-case given name is equivalent to others: the same word for all names of a row. Mostly none or one. */
export function givenNameRows(word: string): string[] {
  const found = spellingsOf(word)
    .flatMap(soundForms)
    .flatMap((form) => [...(rows().get(form) ?? [])])
  return [...new Set(found)]
}

/** The same for a name that is still being typed. */
export function givenNameRowsFrom(beginning: string): string[] {
  const forms = spellingsOf(beginning)
    .flatMap(soundForms)
    .filter((form) => form.length >= TELLING_LETTERS)
  const begun = forms.flatMap((form) => [...rows()].flatMap(([name, row]) => (name.startsWith(form) ? [...row] : [])))
  return [...new Set([...givenNameRows(beginning), ...begun])]
}
