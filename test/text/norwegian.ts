/** Words that are bokmål and not nynorsk. */
export const bokmalOnly = words(
  `ikke hvem hva hvor hvorfor hvordan hvilken hvilke jeg noe noen fra mer uten bare være gjøre gjør se si sier vet
  kommentarer kommentarene medlemmer medlemmene medlemslisten saken sakslisten listen en et den egne egen hele innkallingen svarene møtene
  kommer trenger mangler venter ønsker lagret endret merket drøftet bekreftet bekrefter koblet
  avsluttet åpnet åpen åpne flyttet trukket tatt tar gikk ble høyst tegn fremdeles flere ennå nå snakker
  offentlig saklig taushetsbelagte navnet gammelt virker påminnelse`,
);

/** Words that are nynorsk and not bokmål. */
export const nynorskOnly = words(
  `ikkje kven kva kvar kvifor korleis kor eg noko nokon frå meir utan berre vere gjere gjer sjå seier veit
  kommentarar kommentarane medlemer medlemene medlemslista saka ein ei eit ho eigne eigen heile innkallinga svara møta
  kjem treng manglar ventar ønskjer lagra endra merkt drøfta stadfesta stadfestar kopla
  avslutta opna flytt trekt teken teke tek gjekk blei høgst teikn framleis fleire enno no snakkar
  offentleg sakleg teieplikt namnet gammalt verkar påminning`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Which of the words stand in a text; blanks are not looked at. */
export function wordsIn(text: string, among: ReadonlySet<string>): readonly string[] {
  const own = text.toLowerCase().replace(/\{\w+\}/g, ' ');
  return (own.match(/\p{L}+/gu) ?? []).filter((word) => among.has(word));
}
