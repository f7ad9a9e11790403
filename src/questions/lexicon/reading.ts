import { listed } from './patterns.ts';

/** What people write when they want to know something: bokmål, nynorsk, the dialect of Bergen in writing, English. */
export const readingWords = {
  /** People are spoken of as those who answer. */
  who: listed(`
    hvem; kven; kem; ken; kæm; kim; who; who's; hvor mange; kor mange; how many; hvilke(n)? (parter|part|medlem*|organisasjon*|kommuner|virksomheter|etater);
    kva (for )?(partar|medlem*|organisasjon*|kommunar|verksemder|etatar);
    which (parties|members|party|organisations|organizations|municipalities); noen som; nokon som; av alle; by (all|everyone|everybody); any(one|body); har alle;
    (have|has|did) all; has every(one|body); did every(one|body); noen; nokon
  `),
  /** People are asked for. */
  whoAsked: listed(`
    hvem; kven; kem; ken; kæm; kim; who; who's; whom; hvor mange; kor mange; how many
  `),
  me: listed(`
    jeg; eg; æ; æg; meg; mæ; mine; min; mitt; mi; i'm; i've; me; my; myself; ej
  `),
  we: listed(`
    vi; oss; vår; vårt; våre; vore; we; us; our
  `),
  answer: listed(`
    svar; svart; svarte; svara; svarde; svarer; svarar; svare; svaret; svarene; besvart; stadfest*; bekreft*; kvitter*; lest; lese;
    lesen; lesne; leser; les; sett; respond*; answer*; repl(y|ied|ies); acknowledg*; confirm*; noted; note; read;
    signed off; (sagt|said) (ja|yes|ok); tatt .. orientering; teke .. orientering; tatt .. etterretning; tatt stilling; teke stilling;
    ta .. orientering; responses?; ack; acks; acked
  `),
  missing: listed(`
    mangl*; gjenst*; attstår; står igjen; står att; (hvem|kven) er (att|igjen); utestå*; outstanding; missing; pending; remaining; unanswered;
    ubesvart*; ubekreft*; ustadfest*; unacknowledged; unconfirmed; (venter|ventar|vente|waiting) (på|for) (svar|answer*); not; ikke; ikkje; ikkj; ikje; ikej; ikkjje; inte; ekkje; ekje; hasn't; haven't; hasnt; havent;
    didnt; didn't; has not; have not; yet to; (venter|ventar|vente) (vi|me) (på|enno|enda|fortsatt|framleis)*;
    (vi|me) (venter|ventar|vente|ventet) .. (på|for); (venter|ventar|vente|waiting|waits|ligger|ligg) .. (på|hos|for) PARTY; glem*; gløym*; forget*; forgot*;
    waiting (for|on); awaiting; heng* etter; igjen; late; trenger vi svar; uten (å )?svar*
  `),
  /** Something is left for someone to do. */
  waits: listed(`
    venter; ventar; venta; vente; haster; hastar; urgent; waiting; waits; missing; igjen; att; gjenst*; mangl*; må; skal; bør; left; need;
    needs; have to; must; todo; to do; supposed to; outstanding; pending; uleste; ulest; ubesvart*; unread;
    unanswered; ugjort; gjøre; gjere; gjør; oppgave*; oppgåve*; tasks?; ligger; ligg; liggende; liggjande;
    ikke .. svart; ikkje .. svart; ikke .. lest; ikkje .. lese; skulle; krever; krev; require*; open; åpne; opne; utestå*; ubekreft*; ustadfest*; unacknowledged; unconfirmed; for me; til meg;
    hos meg; på meg; ajour; a jour; à jour; up to date; glem*; gløym*; forget*; forgot*
  `),
  /** The asker’s own list. */
  mineOnly: listed(`
    mine saker; (hva|kva|what|what's) (er det som |is )?(gjenstår|står att|står igjen|pending|left|remains)$; (ventende|ventande|gjenstående|gjenståande|uleste|ulesne|pending|unread) (saker|sakar|cases|items)$; todo$; sakene mine; sakane mine;
    my (open |pending |own |outstanding |remaining )?(cases|items|tasks|pending|list);
    on my (plate|desk|list|table); på (mitt|pulten|bordet) (bord|min|mitt); (har|have) (jeg|eg|i) .. på (bordet|pulten|blokka|lista|listen)$; (min|mi) (liste|oversikt); lista mi; listen min;
    huskeliste*; hugseliste*; gjøreliste*; gjeremål*; gjøremål*; min(e)? oppgave*; oppgavene mine;
    (anything|something|noe|noko) (new )?(for|til) (me|meg)
  `),
  overdue: listed(`
    over frist*; (ikke|ikkje|not|hasn't|haven't) .. (innen|innan|before|by|within) (the )?(frist*|deadline);
    (passert|passerte|gått|gjekk|gikk|brutt|brote|overskred*|missed|passed|exceeded) .. frist*; over tiden; over tida; forbi frist*; etter frist*; frist* .. (ut|ute|over|passert|forbi|brutt|broten|røken);
    (gått|gjekk|gikk|gå|går) ut; utløpt*; utløpne; utgått*; forfalt*; forfalne; forfall*; forsink*; forseink*;
    (gått|gjekk|gikk) glipp; (rakk|rukket|rokke) .. frist*; (glemt|gløymt|forgotten|missed) .. (frist*|deadline*); for sein*; for sen(t)?; (after|beyond|passed) (the |its |their )?(due|deadline);
    (har|have|has|did) .. (svart|svara|bekreftet|bekrefta|stadfesta|answer*|confirm*) .. (innen|innan|før|by|before|within) (the )?(frist*|deadline); brutt .. frist*; brote .. frist*; oversit*; oversete; overskr*; overdue;
    past (the )?(due|deadline); past .. deadline*; (missed|passed|exceeded) .. deadline*;
    deadline* .. (passed|missed|expired|over); expired; late; delayed; (henger|heng|hang|ligger|ligg) .. etter; behind schedule; på overtid;
    gammel frist
  `),
  deadline: listed(`
    frist; fristen; frister; fristar; fristene; fristane; svarfrist*; tidsfrist*; deadline*; due; senest; seinast;
    siste dag; (until|till|by) when; (innen|innan) når; (hvor|kor) lenge kan; (hvor|kor) (lenge|lang tid) .. (på|har); how (long|much time) .. (have|left); når må .. svar*;
    når må .. gjøre; when (must|do|should) .. (answer|respond|reply|acknowledge)
  `),
  meeting: listed(`
    møte; møter; møta; møtet; møtene; møtes; møtest; treffes; treffest; møtedato*; møtetid*; møtekalender*; møteoversikt*; mote; motet;
    meeting(?! (plan|schedule|calendar)); meetings; meet;
    meets; samles; samlast
  `),
  when: listed(`
    når; nårtid; natid; katti; kåti; ka ti; ka tid; kva tid; kortid; kor tid; hvilken (dato|dag|tid);
    kva (dato|dag); what (date|day|time); which (date|day); when; when's; whens; dato; datoen; date; dates; datoer;
    tidspunkt*; hvor; kor; kvar; where; klokk*; er det; has; is there; hvor lenge .. til; hvor mange dager;
    kor lenge .. til
  `),
  next: listed(`
    neste; nest; nesta; kommende; komande; next; upcoming; førstkommende; førstkomande
  `),
  last: listed(`
    forrige; førre; siste; sist; last; previous; latest; seinaste
  `),
  agenda: listed(`
    saksliste*; sakslist*; saklist*; agenda*; dagsorden*; dagsordre*; innkalling*; sakskart*; møteinnkalling*;
    hva .. (skal|skulle|ska) .. (opp|oppe|behandles|drøftes|vedtas|diskuteres|besluttes|bestemmes|orienteres|vedta|drøfte|diskutere|behandle|beslutte|bestemme);
    (kva|ka) .. (skal|ska) .. (opp|oppe|handsamast|behandlast|drøftast|vedtakast|diskuterast|avgjerast|vedta|drøfte|diskutere|handsame);
    (hva|kva|ka) (står|stod|sto|er|var|ble|blei|vart|blir|kommer|kjem|har vi) (på|opp|oppe);
    (hva|kva|ka) .. (skal|ska|må) .. (ta|tar) .. (opp|orientering); (hva|kva|ka) .. (skal|ska) .. (snakke|snakka|prate|prata|gjennom|igjennom|gjennomgå|ta stilling); what .. (talk about|go through|go over);
    what .. on .. (agenda|table|list);
    (what|what's|whats) (is |was |were |are )?(on|up|came up|comes up) .. (meeting|BODY|DATE);
    what .. (discuss|discussed|discussing|decide|decided|decided on|deciding|cover|covered|covering|treated|treating); on the agenda;
    (hvilke|kva|kva for|kva slags|hva for|ka|ka for|hvilken|hvilket) *(saker|sakar|sak|orienteringer|vedtak|beslutninger);
    (which|what) (\\p{L}+ )?(cases|items|case|matters|points); list .. (cases|saker|items); sakene (på|til|i|for);
    sakane (på|til|i|for); saker (på|til|i) (BODY|DATE|møte*|neste);
    (hvor|kor|how) (mange|many) (saker|sakar|cases|items);
    (hva|kva|ka|what) (skjer|skjedde|hender|hende|happens|happened) (på|i|on|in|at) .. (BODY|DATE|møte*|meeting);
    (program|programmet|kjøreplan*|sakspapir*|møtepapir*|saksdokument*|papir*|dokument*|papers) (for|til|to) .. (BODY|DATE|møte*|meeting);
    (resultatet|utfallet|result|outcome) (av|fra|frå|of|from) .. (møte*|meeting);
    cases (for|in|on|at) (the )?(BODY|DATE|meeting|next|last); items (for|in|on|at) .. (BODY|DATE|meeting);
    (hva|kva|ka|what) .. (vedtatt|vedtaken|vedteke|vedtok|besluttet|bestemt|decided|adopted|behandlet|handsama|drøftet|drøfta|discussed)
  `),
  comments: listed(`
    komment*; merknad*; innspel*; innspill*; comment*; remark*; feedback; tilbakemelding*; synspunkt*; bemerkning*;
    uttalt seg; uttalelse*; objections?; innvend*;
    (hva|kva|ka|what) .. (mener|meiner|mente|meinte|synes|synest|syns|sier|seier|sa|skrev|skreiv|saying|say|says|said|think|thinks) (PARTY|andre|de andre|dei andre|the others|medlem*|kommun*|part*|folk|others);
    (hva|kva|ka|what) (mener|meiner|synes|synest|sier|seier) .. (PARTY|andre|medlem*|kommun*|part*);
    (folk|noen|nokon|andre|dei|medlemmene|medlemene|people|anyone|anybody|somebody|others|members|they|PARTY) .. (skrevet|skrive|skrev|skreiv|sagt|ment|meint|reagert|said|say|written|wrote|reacted) .. (CASE|om|about|til|to|on|på);
    (noe|noko|anything|something|hva ble|kva vart|kva blei|what was) (sagt|skrevet|skrive|said|written) (om|på|til|about|on) CASE;
    what (does|do|did|are|is) .. (PARTY|others|members|people|they) (say|saying|think|thinking|mean|write)
  `),
  history: listed(`
    historikk*; historie*; historia; soge; soga; forhistor*; saksgang*; gangen i; gang i sak*; forløp*; tidslinje*;
    tidslinja; timeline; history; path; trace; traced; origin*; opphav*; (where|hvor|kvar|kor) .. (started|startet|starta|begynte|byrja|began); journey; trail; background;
    (vært|vore|vori|vært|been|var|va|blitt|vorte|vart|ble|blei) .. (oppe|innom|through|gjennom|tidligere|tidlegare|before|previously|earlier);
    (vært|vore|been) (i|in|hos|til|at) .. BODY;
    (behandl*|handsam*|drøft*|discussed|treated|considered) .. (tidligere|tidlegare|før|before|previously|earlier|i BODY|in BODY|in the BODY);
    løpet (til|for|i); behandling .. (fått|hatt); (hvem|kven|who) (behandl*|handsam*|drøft*|treated|handled|discussed);
    (fulgt|følgt|fylgt|followed) (\\p{L}+ )?(opp|up); oppfølg*; (was|were|been) .. up (in|at) (the )?BODY;
    (moved|travelled) (between|from|through); (når|when) (var|ble|blei|vart|was|were) .. (og|and) (hva|kva|ka|what);
    (har|hadde|has|had|did) (the )?BODY (\\p{L}+ )?(behandlet|behandla|handsama|drøftet|drøfta|diskutert|discuss|discussed|treated|considered);
    (hva|kva|ka) (sa|mente|meinte) BODY (om|i);
    (kom|kjem|kommer|came|comes) (før|etter|before|after) CASE; bakgrunn*; heng* (sammen|saman);
    tidligere (behandl*|vedtak|drøft*); tidlegare (behandl*|handsam*|vedtak); etterpå; etterpa; etter det;
    afterwards; after that; hva (ble|blei|vart) .. (til|av) det;
    (hva|kva|ka) (ble|blei|vart|har) det .. (til|av|blitt); (hva|kva|ka) (ble|blei|vart) (det )?(gjort|av);
    hva (har|er) .. (skjedd|gjort); kva (har|er) .. (skjedd|hendt|gjort); what (became|came) of; how did .. (get|come|end up) .. (to|in|at) (the )?BODY;
    (hvordan|korleis) .. (kom|kommet|komme|kome) .. (til|i) BODY;
    what (has )?happened .. (to|with|after|in|since); what's happened; hva skjedde; kva skjedde; ka skjedde;
    kva hende; (kom|kommer|kjem|stammer|came|come|comes) .. (fra|frå|from); veien; vegen;
    (vei|veg|rute|route) .. (gått|gjennom|hatt|tatt|teke|taken); vei gjennom; veg gjennom;
    (gått|gjekk|gikk|gone|went|go|goes|går|moved|passed|travelled|came|kommet|komen|vært|vore) .. (gjennom|through|videre|vidare|veien|vegen|onward|further);
    (gjennom|through) (the |alle |dei |de )?(organ|organa|organene|bodies|committees|utvala|utvalgene|systemet);
    (which|hvilke|kva) (bodies|organ|organer|committees); sendt (videre|vidare); forwarded; sent on; behandlet før;
    hvor (har|hadde) .. vært; kor (har|hadde) .. vore; where has .. been; (has|have) .. been to; (hvilke|kva|which|what) (møter|møte|meetings) .. (vært|vore|been); (through|gjennom|via) (the )?BODY;
    how did .. (get|come|end up) here;
    (havn*|hamn*|endt*|landet|landa|ended up|ends up) .. (i|hos|in|with|på) (the )?BODY;
    (fra|frå|from) BODY (til|to|via) BODY; hva ble gjort; kva blei gjort; gjort med
  `),
  status: listed(`
    status*; stoda; stode; progress; framdrift*; fremdrift*;
    (hvordan|korleis|koss|kossen|kordan|åssen|koffår|korsn|hvorledes) (går|gikk|gjekk|ligger|ligg|står|blir|er|e|e det);
    (hva|kva|ka) (skjer|hender|er nytt|er det nye|nytt); (how|hows|how's) (is|are|does|did|the|case|CASE|far);
    what's (happening|up|going|new|the); whats (happening|up|going|the); what is (happening|going|the|up);
    hvor (langt|står|er); kor (langt|står|er); kvar (står|er); where (are|do|does|is) .. (with|stand|we|CASE|now);
    (hva|kva|ka|what) (med|about); (noe|noko|nokke|nåkke|any|anything) (nytt|new|news); nytt (i|om|på|fra); news;
    update*; oppdater*; vedtatt; vedtaken; vedteke; vedteken; vedtas; vedtakast; adopted; avgjort; avgjord;
    behandlet; behandla; handsama; behandles; ferdig*; utfall*; outcome*; decided; approved; godkjent; godkjend;
    done; finished; closed; settled; i boks; i mål; (hva|kva|ka) (handler|handlar|gjelder|gjeld|dreier|er|går);
    what is (CASE|about); fortell .. om; fortel .. om; tell me .. about; (vis|show|se|sjå) (meg |me )?(på )?CASE;
    gi meg .. om; sjekk; check; situasjon*; situation; følge opp; resultatet; the result; utsatt; utsett;
    postponed; trukket; trekt; withdrawn
  `),
  search: listed(`
    finn; finne; finner; søk; søke; søker; leit; leite; lete; let etter; find; search*; look (for|up); looking for;
    *(saker|sakar|sak|sakene|sakane|papirer|papir|dokumenter|dokument|vedtak|framlegg|saksframlegg) (om|der|som|med|vedrørende|angående|vedrørande|knyttet);
    (noe|noko|nokke|nåke|ting|nokon|noen|alt|anything|something|everything) (\\p{L}+ )?(om|about|on);
    (har|have|got) .. (noe|noko|noen|nokon|anything|something) (på|on); (finnes|finst|fins|finnst) (det|der); (hva|kva|ka) (finnes|finst|fins); funnet; funne;
    (papers|cases|documents|items|anything|something|decisions|decision|matters|files) (about|on|regarding|concerning|mentioning|that|where|related|dealing|with|involving);
    (nevnt|nemnt|nemnd|nemnde|nevner|nemner|omtalt|omtala|omtaler|mentioned|mentions|mention); handler om; handlar om; omhandl*;
    dreier seg om; dealing with; related to; concerning; regarding;
    (har|did|have|do|has) (vi|me|we|BODY) .. (om|about|on|regarding); (er|is|are) (det|there) .. (om|about); (en|ei|noen|nokon|a|any|some) (sak|case|paper|document|notat) (om|on|about|regarding)
  `),
  document: listed(`
    dokument; dokumentet; dokumenter; dokumentene; dokumenta; saksframlegg*; saksfremlegg*; sakspapir*;
    saksdokument*; *utgreiing*; *utredning*; papir*; paper; papers; vedlegg*; fila; filen; filene; pdf*; document*; attachment*; full text;
    fulltekst; teksten; framlegget; fremlegget; notat*; (send|sende) .. CASE; (send|sende) (meg|oss|me|us) (the )?\\p{L}{5,}(en|et|a|ene|ane)$; lenke*; lenkje*; link*; sammendrag*; samandrag*; oppsummer*; summary; summari*;
    (åpne|opne|open|last ned|download|hente|hent|les|lese|read|få) (meg |me )?CASE; lese (sak*|mer|meir);
    forslag* til vedtak; vedtaksforslag*; proposal; innstilling*
  `),
} as const;
