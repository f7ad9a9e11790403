import type { Sentences } from '../speak.ts';

/** Answers about cases. */
export const askSentences = {
  'ask.case': {
    nb: 'Sak {no} i {body}: {title}',
    nn: 'Sak {no} i {body}: {title}',
    en: 'Case {no} of {body}: {title}',
  },
  'ask.short': { nb: '{body} {no} {title}', nn: '{body} {no} {title}', en: '{body} {no} {title}' },
  'ask.withheld': {
    nb: 'Sak {no} ({body}) er unntatt offentlighet, {basis}. Mer kan jeg ikke vise her.',
    nn: 'Sak {no} ({body}) er unnateken offentlegheit, {basis}. Meir kan eg ikkje vise her.',
    en: 'Case {no} ({body}) is exempt from public access, {basis}. I cannot show more here.',
  },
  'ask.withheld.row': {
    nb: 'unntatt offentlighet, {basis}',
    nn: 'unnateken offentlegheit, {basis}',
    en: 'exempt from public access, {basis}',
  },
  'ask.restricted': {
    nb: 'Unntatt offentlighet, {basis}.',
    nn: 'Unnateken offentlegheit, {basis}.',
    en: 'Exempt from public access, {basis}.',
  },
  'ask.is.draft': {
    nb: 'Et utkast som bare sekretariatet ser.',
    nn: 'Eit utkast som berre sekretariatet ser.',
    en: 'A draft that only the secretariat sees.',
  },
  'ask.is.planned': {
    nb: '{type}. Skal opp i {body} {date}.',
    nn: '{type}. Skal opp i {body} {date}.',
    en: '{type}. On the agenda of {body} on {date}.',
  },
  'ask.is.waiting': {
    nb: 'Venter på svar fra medlemmene før {body} {date}.',
    nn: 'Ventar på svar frå medlemene før {body} {date}.',
    en: 'Waiting for the members’ answers before {body} on {date}.',
  },
  'ask.is.acknowledged': {
    nb: 'Tatt til orientering i {body} {date}.',
    nn: 'Teken til orientering i {body} {date}.',
    en: 'Noted by {body} on {date}.',
  },
  'ask.is.discussed': {
    nb: 'Drøftet i {body} {date}.',
    nn: 'Drøfta i {body} {date}.',
    en: 'Discussed by {body} on {date}.',
  },
  'ask.is.adopted': {
    nb: 'Vedtatt i {body} {date}.',
    nn: 'Vedteken i {body} {date}.',
    en: 'Adopted by {body} on {date}.',
  },
  'ask.is.decided': { nb: '{what} i {body} {date}.', nn: '{what} i {body} {date}.', en: '{what} by {body} on {date}.' },
  'ask.is.closed': {
    nb: 'Avsluttet. Sto på sakslisten til {body} {date}.',
    nn: 'Avslutta. Stod på sakslista til {body} {date}.',
    en: 'Closed. It was on the agenda of {body} on {date}.',
  },
  'ask.is.postponed': {
    nb: 'Utsatt. Sto på sakslisten til {body} {date}.',
    nn: 'Utsett. Stod på sakslista til {body} {date}.',
    en: 'Postponed. It was on the agenda of {body} on {date}.',
  },
  'ask.is.withdrawn': {
    nb: 'Trukket fra sakslisten til {body} {date}.',
    nn: 'Trekt frå sakslista til {body} {date}.',
    en: 'Withdrawn from the agenda of {body} on {date}.',
  },
  'ask.missing.some': {
    nb: '{n} mangler: {names}.',
    nn: '{n} manglar: {names}.',
    en: '{n} missing: {names}.',
  },
  'ask.missing.none': { nb: 'Alle har bekreftet.', nn: 'Alle har stadfesta.', en: 'Everyone has confirmed.' },
  'ask.missing.hidden': {
    nb: 'Hvem som har svart på sak {no}, vises bare for {body} og sekretariatet.',
    nn: 'Kven som har svart på sak {no}, blir berre vist for {body} og sekretariatet.',
    en: 'Who has answered case {no} is shown to {body} and the secretariat only.',
  },
  'ask.missing.notAsked': {
    nb: 'Sak {no} er ikke en orienteringssak, så ingen blir bedt om å bekrefte den. {state}',
    nn: 'Sak {no} er ikkje ei orienteringssak, så ingen blir bedne om å stadfeste henne. {state}',
    en: 'Case {no} is not for information, so no one is asked to confirm it. {state}',
  },
  'ask.missing.over': {
    nb: 'Ingen blir bedt om å svare på sak {no} lenger. {state}',
    nn: 'Ingen blir bedne om å svare på sak {no} lenger. {state}',
    en: 'No one is asked to answer case {no} any more. {state}',
  },
  'ask.missing.read': {
    nb: 'Jeg ser ikke hvem som har lest, bare hvem som har bekreftet.',
    nn: 'Eg ser ikkje kven som har lese, berre kven som har stadfesta.',
    en: 'I cannot see who has read it, only who has confirmed.',
  },
  'ask.party.missing': {
    nb: '{party} har ikke svart på sak {no} ennå.',
    nn: '{party} har ikkje svart på sak {no} enno.',
    en: '{party} has not answered case {no} yet.',
  },
  'ask.party.notMissing': {
    nb: '{party} mangler ikke på sak {no}.',
    nn: '{party} manglar ikkje på sak {no}.',
    en: '{party} is not missing on case {no}.',
  },
  'ask.party.waiting': {
    nb: '{party} mangler på {n} saker:',
    nn: '{party} manglar på {n} saker:',
    en: '{party} is missing on {n} cases:',
  },
  'ask.party.none': {
    nb: '{party} mangler ikke på noen sak som du kan følge.',
    nn: '{party} manglar ikkje på nokon sak som du kan følgje.',
    en: '{party} is not missing on any case that you can follow.',
  },
  'ask.me.missing': {
    nb: 'Du har ikke svart på sak {no} ennå.',
    nn: 'Du har ikkje svart på sak {no} enno.',
    en: 'You have not answered case {no} yet.',
  },
  'ask.me.notMissing': {
    nb: 'Du mangler ikke på sak {no}.',
    nn: 'Du manglar ikkje på sak {no}.',
    en: 'You are not missing on case {no}.',
  },
  'ask.mine': {
    nb: '{n} saker venter på deg:',
    nn: '{n} saker ventar på deg:',
    en: '{n} cases are waiting for you:',
  },
  'ask.mine.one': { nb: 'Én sak venter på deg:', nn: 'Éi sak ventar på deg:', en: 'One case is waiting for you:' },
  'ask.open.many': {
    nb: '{n} saker venter på svar:',
    nn: '{n} saker ventar på svar:',
    en: '{n} cases are waiting for answers:',
  },
  'ask.open.none': {
    nb: 'Ingen saker du kan følge, venter på svar.',
    nn: 'Ingen saker du kan følgje, ventar på svar.',
    en: 'No case that you can follow is waiting for answers.',
  },
  'ask.overdue.many': {
    nb: '{n} saker er over fristen:',
    nn: '{n} saker er over fristen:',
    en: '{n} cases are past the deadline:',
  },
  'ask.overdue.one': {
    nb: 'Én sak er over fristen:',
    nn: 'Éi sak er over fristen:',
    en: 'One case is past the deadline:',
  },
  'ask.overdue.none': {
    nb: 'Ingen saker er over fristen.',
    nn: 'Ingen saker er over fristen.',
    en: 'No case is past its deadline.',
  },
  'ask.due': { nb: 'Frist {moment}.', nn: 'Frist {moment}.', en: 'Due {moment}.' },
  'ask.due.past': {
    nb: 'Fristen gikk ut {moment}.',
    nn: 'Fristen gjekk ut {moment}.',
    en: 'The deadline passed on {moment}.',
  },
  'ask.due.of': {
    nb: 'Fristen for sak {no} er {moment}.',
    nn: 'Fristen for sak {no} er {moment}.',
    en: 'The deadline for case {no} is {moment}.',
  },
  'ask.due.ofPast': {
    nb: 'Fristen for sak {no} gikk ut {moment}.',
    nn: 'Fristen for sak {no} gjekk ut {moment}.',
    en: 'The deadline for case {no} passed on {moment}.',
  },
  'ask.due.none': {
    nb: 'Sak {no} har ingen svarfrist. {state}',
    nn: 'Sak {no} har ingen svarfrist. {state}',
    en: 'Case {no} has no deadline for answers. {state}',
  },
  'ask.due.noneThen': {
    nb: 'Ingen frister går ut da.',
    nn: 'Ingen fristar går ut då.',
    en: 'No deadline falls in that time.',
  },
  'ask.due.many': { nb: 'Frister:', nn: 'Fristar:', en: 'Deadlines:' },
  'ask.comments.count': {
    nb: '{n} kommentarer til sak {no}.',
    nn: '{n} kommentarar til sak {no}.',
    en: '{n} comments on case {no}.',
  },
  'ask.comments.one': {
    nb: 'Én kommentar til sak {no}.',
    nn: 'Éin kommentar til sak {no}.',
    en: 'One comment on case {no}.',
  },
  'ask.comments.noneFound': {
    nb: 'Ingen slike kommentarer til sak {no}.',
    nn: 'Ingen slike kommentarar til sak {no}.',
    en: 'No such comments on case {no}.',
  },
  'ask.comments.undated': {
    nb: 'Når de kom, og fra hvem, står ikke her.',
    nn: 'Når dei kom, og frå kven, står ikkje her.',
    en: 'When they came, and from whom, is not told here.',
  },
  'ask.comments.hidden': {
    nb: 'Kommentarer til sak {no} vises bare for {body} og sekretariatet.',
    nn: 'Kommentarar til sak {no} blir berre viste for {body} og sekretariatet.',
    en: 'Comments on case {no} are shown to {body} and the secretariat only.',
  },
  'ask.path': { nb: 'Saksgang: {chain}', nn: 'Saksgang: {chain}', en: 'Path of the case: {chain}' },
  'ask.path.not': {
    nb: 'Jeg finner den ikke i {body}.',
    nn: 'Eg finn henne ikkje i {body}.',
    en: 'I do not find it in {body}.',
  },
  'ask.paper': {
    nb: 'Saksframlegget til sak {no}: {title}',
    nn: 'Saksframlegget til sak {no}: {title}',
    en: 'The paper of case {no}: {title}',
  },
} as const satisfies Sentences;
