import type { Sentences } from '../speak.ts';

/** The path of a matter through the bodies. */
export const pathSentences = {
  'history.heading': { nb: 'Saksgang for sak {no}', nn: 'Saksgang for sak {no}', en: 'Path of case {no}' },
  'history.stop': {
    nb: '{body} {date}: sak {no} {title}',
    nn: '{body} {date}: sak {no} {title}',
    en: '{body}, {date}: case {no} {title}',
  },
  'history.planned': { nb: 'Ikke behandlet ennå', nn: 'Ikkje behandla enno', en: 'Not dealt with yet' },
  'history.alone': {
    nb: 'Saken er ikke knyttet til saker i andre organ.',
    nn: 'Saka er ikkje knytt til saker i andre organ.',
    en: 'The case is not linked to cases of other bodies.',
  },
  'history.suggested.title': {
    nb: 'Kan høre til samme saksgang: nesten samme tittel',
    nn: 'Kan høyre til same saksgang: nesten same tittel',
    en: 'May belong to the same matter: nearly the same title',
  },
  'history.suggested.reference': {
    nb: 'Kan høre til samme saksgang: nevnt i saksframlegget',
    nn: 'Kan høyre til same saksgang: nemnd i saksframlegget',
    en: 'May belong to the same matter: mentioned in the paper',
  },
  'btn.history': { nb: 'Vis historikk', nn: 'Vis historikk', en: 'Show history' },
  'btn.link': { nb: 'Knytt til {case}', nn: 'Knyt til {case}', en: 'Link to {case}' },
  'link.done': {
    nb: 'Sak {no} er knyttet til {body} {other}.',
    nn: 'Sak {no} er knytt til {body} {other}.',
    en: 'Case {no} is linked to {body} {other}.',
  },
  'move_on.done': {
    nb: 'Sak {no} er sendt videre til {body} {date} som sak {now}, med saksframlegget. De to er knyttet sammen.',
    nn: 'Sak {no} er send vidare til {body} {date} som sak {now}, med saksframlegget. Dei to er knytte saman.',
    en: 'Case {no} is moved on to {body}, {date}, as case {now}, with its paper. The two are linked.',
  },
  'move_on.known': {
    nb: 'Sak {no} er alt sendt videre til {body}, som sak {now}.',
    nn: 'Sak {no} er alt send vidare til {body}, som sak {now}.',
    en: 'Case {no} is already moved on to {body}, as case {now}.',
  },
  'err.which_body': {
    nb: 'Sak {no} finnes i flere organ: {bodies}. Skriv organet foran nummeret.',
    nn: 'Sak {no} finst i fleire organ: {bodies}. Skriv organet framfor nummeret.',
    en: 'Case {no} exists in several bodies: {bodies}. Write the body before the number.',
  },
  'err.no_next_body': {
    nb: 'Sak {no} kan bare sendes videre til et annet organ.',
    nn: 'Sak {no} kan berre sendast vidare til eit anna organ.',
    en: 'Case {no} can only be moved on to another body.',
  },
} as const satisfies Sentences;
