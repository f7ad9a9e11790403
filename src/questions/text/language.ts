import { type Language, languages } from '../../domain/language.ts';

const marks: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set(
    'hva hvem hvilke hvilken hvilket hvor hvordan hvorfor ikke jeg noe noen fra mangler venter møtene fristen styringsgruppen arbeidsutvalget koordineringsgruppen gruppen svart bekreftet lest ennå mener kommentarer merknader tatt vedtatt behandlet saken oppe kom ble blitt vært være nå videre uken neste forrige fristene sakslisten hvis også bare skjer gjøre hjelp spørre evalueringen uke måned betyr gå synes dere dine kommentert påminnelse saksgangen fremdrift fram møtes igjen ennå hele flere fristen saksfremlegget frem hvordan ligger hos godkjenne kommentar andre ønsker trenger finnes vegne'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'kva kven kor korleis kvifor kvar ikkje eg noko nokon frå manglar ventar møta sakane arbeidsutvalet svara stadfesta lese enno meiner kommentarar merknader merknadar teke teken vedteke vedteken handsama saka kome blei vart vore vere no vidare veka neste førre fristane saklista sakslista viss òg berre gjere spørje evalueringa gong månad tyder synest dykk kommentera påminning framdrift hjå møtest heile fleire uteståande utgreiinga godkjenne ønskjer treng finst vegner sjå brukar innspel nokre fekk heiter kjem seier eit ein dei'.split(
      ' ',
    ),
  ),
  en: new Set(
    "the a an reminder what what's which who whose how when where why is are was has have does did not any anything for of on to my me please show find meeting meetings case cases paper papers status comments comment agenda history next last deadline overdue acknowledge acknowledged waiting missing about with through still yet yesterday today tomorrow week month and from help document read note vote yes noted friday monday tuesday wednesday thursday march june january can you remind do we i give tell see all answered".split(
      ' ',
    ),
  ),
};
/** Words that both Norwegian forms share count for neither. */
const shared = new Set([...marks.nb].filter((word) => marks.nn.has(word)));
const english = new Set(
  [...marks.en].filter(
    (word) =>
      ![
        'status',
        'for',
        'i',
        'agenda',
        'to',
        'on',
        'me',
        'is',
        'for',
        'all',
        'paper',
        'can',
        'man',
        'has',
        'see',
        'last',
      ].includes(word),
  ),
);

/** The languages that a message may be in, by its words; several when they tell nothing apart, none when no word tells. */
export function languagesOf(words: readonly string[]): readonly Language[] {
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word) && !shared.has(word)).length;
  const norwegian = words.filter((word) => shared.has(word) || /[æøå]/u.test(word) || norwegianWords.has(word)).length;
  const scores: Readonly<Record<Language, number>> = { nb: count(marks.nb), nn: count(marks.nn), en: count(english) };
  const englishFirst = scores.en > scores.nb + scores.nn + norwegian;
  if (englishFirst) return ['en'];
  const best = Math.max(scores.nb, scores.nn);
  if (best === 0 && norwegian === 0) return scores.en > 0 ? ['en'] : [];
  return languages.filter((language) => language !== 'en' && scores[language] === best);
}

const norwegianWords = new Set(
  'sak saker møte neste er det om på til av og som med den sakene hei takk finn ta purr vis vi uke har dokumentet retningslinjer'.split(
    ' ',
  ),
);
