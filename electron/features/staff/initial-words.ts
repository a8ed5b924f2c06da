/**
 * 512 German nouns for initial passwords: four to ten letters, no umlauts, so that they can be typed on any keyboard,
 * and no two that one wrong letter turns into each other.
 */
export const INITIAL_WORDS: readonly string[] = `
  Abend Adler Agenda Ameise Amsel Anker Anorak Apfel Apotheke Aprikose April Aquarium Arena Aroma Artikel Asphalt Atem Atlas August
  Auto Backofen Balkon Ball Bambus Banane Bank Basar Basilikum Becher Beere Bergwerk Besen Beton Beutel Biber Bild Birne Blatt Bluse
  Bogen Bohne Boje Borke Brett Brief Brokkoli Brot Brunnen Bucht Bude Burg Busch Butter Dach Dackel Datei Dattel Datum Delfin Diamant
  Diele Diwan Docht Dolde Donner Dorf Dorsch Drache Draht Drossel Eichel Eimer Einhorn Elch Elster Erbse Erde Ernte Esel Etage Eule
  Fahne Falke Falter Familie Farbe Fasan Feld Felsen Fenchel Fenster Ferien Fernrohr Feuer Fichte Finger Fjord Flagge Flamingo Flasche
  Flieder Floh Flosse Flug Fluss Forelle Form Foto Frage Freitag Frosch Frucht Fuchs Funke Gabel Galerie Garage Gardine Garn Garten
  Gebirge Gedicht Geige Gelee Gelenk Geranie Gesang Gipfel Giraffe Gitarre Glocke Golf Graben Granit Gras Grille Gruppe Gurke Hafer
  Hahn Hammer Hamster Harfe Haselnuss Haube Haus Hecht Hecke Heft Helm Herbst Herd Hering Hibiskus Hirsch Holz Honig Horn Hotel Hummel
  Igel Imbiss Ingwer Insekt Jacke Januar Jasmin Joghurt Juni Juwel Kabine Kaffee Kajak Kakao Kaktus Kalender Kamel Kamera Kamin Kamm
  Kanal Kanu Kapitel Karotte Karte Karussell Kastanie Kasten Katze Keks Kerze Kette Kiefer Kiesel Kino Kiosk Kirsche Kissen Klammer
  Klavier Klee Klinke Knopf Kobold Koffer Kohle Kolibri Kompass Kompott Konzert Koralle Kork Kornblume Krabbe Kragen Kranich Krapfen
  Kreide Kreis Kristall Krone Krug Kuchen Kugel Kultur Kupfer Lachs Laden Lager Lampe Lampion Laterne Laub Laune Lavendel Lehm Leine
  Leiter Leopard Lerche Leuchtturm Libelle Licht Lied Lilie Limette Lineal Linse Liste Lotus Luft Lupe Magnet Mais Malve Mango Mantel
  Margerite Marmor Maske Meer Mehl Melone Messing Metall Milch Minze Mittag Modell Mohn Mond Montag Moos Morgen Mosaik Motor Mulde
  Murmel Muschel Museum Musik Muster Nagel Name Narzisse Nebel Nelke Nest Netz Notiz Nudel Nummer Oboe Ofen Oktober Olive Onkel Opal
  Oper Orange Orchidee Orgel Otter Paket Palme Panda Papagei Papier Pappel Park Pause Pedal Pelikan Perle Pfanne Pfau Pferd Pfirsich
  Pflaume Pfote Piano Picknick Pilz Pinguin Pinie Pinsel Pirol Plan Platz Pokal Postamt Primel Prisma Programm Pudding Pullover Pumpe
  Punkt Pyramide Quader Quarz Quelle Quitte Radio Rahmen Rakete Ranke Raps Rasen Raum Raupe Rebe Regal Regen Reifen Reim Reise Rettich
  Revier Rhabarber Riff Ring Robbe Rolle Roman Rose Rosine Route Rubin Rucksack Ruder Saal Safran Salat Salbei Salz Samt Sand Sandale
  Saxofon Schal Schaukel Schere Schiff Schirm Schleife Schlitten Schmied Schnee Schrank Schule Schuppen Schwan Seerose Segel Seife Seil
  Sekunde Sellerie Senf Sessel Silber Sirup Skizze Socke Sofa Sommer Sonne Spargel Spatz Specht Spiegel Spinat Spule Stadion Stall
  Stern Stiefel Stift Storch Strand Strauch Strom Stufe Stuhl Stunde Suppe Tafel Tanz Tapete Tasche Tasse Teich Teller Teppich Terrasse
  Theater Thymian Tiger Tinte Tisch Titel Toast Tomate Topf Torte Traube Treppe Trichter Trommel Trompete Truhe Tuch Tulpe Tunnel Turm
  Ufer Ukulele Ulme Urlaub Vanille Vase Veilchen Ventil Veranda Vers Viola Vogel Vorhang Waage Wabe Wagen Wald Walnuss Walross Wanne
  Wasser Watte Weide Weizen Welle Welt Werft Wespe Wetter Wiese Wimpel Wind Winkel Winter Woche Wolke Wort Wurzel Zahl Zange Zapfen
  Zebra Zeder Zeile Zeit Zepter Zettel Ziegel Zimmer Zimt Zirkus Zitrone Zucker Zweig Zwiebel Zylinder
`
  .trim()
  .split(/\s+/)
