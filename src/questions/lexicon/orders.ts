import { listed } from './patterns.ts';

/** What people write when they want something done. */
export const orderWords = {
  acknowledge: listed(`
    ;
    (ta|tar|tek|take|sett|tas|takast|tatt) .. (til|for) (orientering|vitende|vitande|etterretning|information|info);
    (ta|tar|tek) .. til orientering; take .. (to|for|as) (orientation|information|note|noted);
    (jeg|eg|vi|i|we) (har|have) (\\p{L}+ )?(lest|lese|read) (\\p{L}+ ){0,3}CASE; (ok|okay|greit) (for|på|med|til) CASE; CASE (er )?(ok|okay|greit|lest|lese)$; til orientering (CASE|alle|alt); (ta|tar|tek|take) (alt|alle|resten|begge|all|everything)$; bekreft; bekrefte; bekrefter; stadfest;
    stadfeste; stadfester; stadfestar; kvitter*; acknowledge; acknowledged; ack; note; noter; notere; noterer;
    confirm; mark .. (as )?(read|noted|acknowledged|done);
    marker .. (som )?(lest|lese|lesen|lesne|bekreftet|stadfesta|tatt|teken|ferdig); (set|sett|merk|merke) .. som (lest|lese|lesen|lesne|tatt|teken);
    registrer .. (som|at); sign off; kryss av; huk av; hak av; svar (ja|ok|for|på vegne); (svar|svare|svara|answer|respond|reply) .. (for|of) PARTY; answer (for|on behalf);
    mottatt
  `),
  approve: listed(`
    godkjenn; godkjen; godkjenne; godkjenner; godta; godtar; vedta; vedtar; vedtek; beslutt; beslutte; approve; adopt;
    accept; aksepter*; bifall; bifaller; støtt; støtter; endorse; tilslutt; gi .. tilslutning;
    slutter (jeg|meg|seg); sign; signer*
  `),
  vote: listed(`
    stem; stemme; stemmer; stemm; stemmen; røyst; røyste; røystar; vote; votes; voter; votere;
    (registrer|gi|avgi|cast) .. (stemme*|røyst*|vote*); stemmer (ja|nei|for|mot|imot);
    (jeg|eg|vi|PARTY) er (for|imot|mot|einig i|enig i) (forslag* i )?CASE; (i|we|PARTY) (am|are|is) (for|against) CASE
  `),
  commentVerb: listed(`
    kommenter; kommentere; kommentera;
    (skriv|legg|legge|lagre|post|add|write|leave|make|send|gi|registrer|put|ha|få) .. (komment*|merknad*|comment*|remark*|innspill*|innspel*|note);
    comment CASE; (skriv|write|noter) .. (at|that)
  `),
  remind: listed(`
    purr*; pur; minn; minne; minner; påminn*; påmin*; remind*; nudge; chase; mas på; mase på; maset; dytt; ping;
    send .. (varsel|purring*|påminnelse*|påminning*|reminder*); varsle; varsl; press på; follow up with; følg opp
  `),
  publish: listed(`
    publiser*; publish*; offentliggjør*; offentleggjer*; send ut; sende ut; legg ut; send out; kunngjør*;
    kunngjer*
  `),
  unsupported: listed(`
    slett*; fjern*; delete; remove; endre; endra; change; edit; rediger*; flytt; flytte; move;
    utsett (CASE|sak*|møte*|frist*); forleng* .. frist*; extend .. deadline*; utsette; postpone; reschedule; avlys*; cancel; trekk; trekke; withdraw; lukk; lukke;
    avslutt; avslutte; gjenåpne*; reopen; close; angre; undo; opprett*; create;
    lag (en |et |ei |eit |ny |nytt )*(sak|møte|referat); book; meld (meg|forfall|inn); meld forfall;
    skriv (referat|minutes|protokoll); legg (til|inn) (sak|møte); lag (sak|møte|referat); legg (til|inn) (en |ei |ny )*(sak|møte); inviter*; invite
  `),
  behalf: listed(`
    på vegne*; på vegen*; på vegner; vegne av; on behalf*; behalf of; i stedet for; i staden for; instead of;
    in the name of; i navnet til;
    for (dem|de andre|dei andre|alle andre|everyone else|them|him|her|han|hun|henne|ham|kollega*|sjefen*|my (boss|colleague));
    som (PARTY|vara for); as PARTY
  `),
  all: listed(`
    alle; alt; samtlige; samtlege; resten; hele (lista|listen|bunken|greia|sakslista|sakslisten);
    heile (lista|bunken|sakslista); all; everything; every; each; both; begge; hver (eneste|sak); kvar einaste;
    the rest; the lot; alt sammen; alt saman; de andre sakene; saker; sakene; sakane; cases; orienteringssakene;
    orienteringssakane; orienteringssaker; the others
  `),
  request: listed(`
    kan (du|eg|jeg|vi|dere|dokke|me|boten); kunne (du|eg|jeg|dere); vil du; can (you|i|we); could (you|i|we);
    would you; will you; vennligst; venlegst; vær (så )?(snill|vennlig|god); ver (så )?(snill|god|venleg); please;
    pls; plz;
    (jeg|eg|æ|i|vi|we) (vil|ønsker|ønskjer|want|would like|wish|need|skal|må|trenger|tenker|tar|tek|bekrefter|stadfester|stadfestar|godkjenner|godkjenn|godtar|noterer|acknowledge|confirm|approve|note|stemmer|stemmar|røystar|vote|kommenterer|kommenterar);
    i'd like; let me; la meg; lat meg; bare; berre; just; nå må du; husk å; hugs å; go ahead
  `),
} as const;
