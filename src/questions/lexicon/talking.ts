import { listed } from './patterns.ts';

/** What people write when they want help, an opinion, or just talk. */
export const talkingWords = {
  opinion: listed(`
    ;
    (du|deg|dine|din|ditt|your|you) .. (mener|meiner|synes|syns|synest|tenker|tenkjer|tykkjer|tror|trur|tanker|tankar|mening*|meining*|anbefaler|tilrår|think|opinion*|view|views|recommend|feel|believe|råd|foretrekker|foretrekk|prefer);
    (støtter|støttar|liker|likar|ønsker|ønskjer) du; (hva|kva|what) (bør|should) (vi|jeg|eg|we|i) (svare|si|seie|mene|meine|vedta|stemme|røyste|answer|say|decide|vote) .. CASE;
    (er|is) (\\p{L}+ ){1,4}(bra|fornuftig*|dårlig*|urealistisk*|good|bad|reasonable|realistic)$; viktigst; viktigste; viktigast; most important;
    (mener|meiner|synes|syns|synest|tenker|tenkjer|tykkjer|tror|trur|anbefaler|tilrår|foretrekker|vurderer) du; opinion;
    (dine|din|ditt|deres|your) (tanker|tankar|mening|meining|syn|vurdering|råd|opinion|thoughts|view|views|take|advice);
    hva er best; kva er best; (bør|burde|should|ought) (vi|jeg|eg|me|we|i|de|PARTY) (støtte|si|stemme|røyste|vedta|godkjenne|gå|gjøre|gjere|vote|support|approve|adopt|say|do|prioritere|være|seie|accept|agree);
    bør .. (vedtas|godkjennes|støttes|vedtakast); er det (en )?(lurt|god ide|god idé|klokt|bra|riktig|rett);
    er .. (en god ide|en god idé|bra nok|god nok|lurt|klokt); good idea; (ville|would) (du|you);
    hvem (har rett|er best|vinner); kven (har rett|er best); is it (wise|good|right|smart); enig i|einig i;
    (er|are) (du|you) (enig|einig); do you agree; agree with
  `),
  otherTopic: listed(`
    vær; været; veret; vêret; weather; regn; sol; middag*; lunsj*; lunch; kaffe*; coffee; fotball*; football;
    brann; vits; vitser; joke; jokes; dikt; poem; oppskrift*; recipe; oversett; omsett; translate; bitcoin; aksje*;
    stock; stocks; klokka er; klokken er; er klokk*; mye er klokka; what time is it; hovedstad*; capital of;
    statsminister*; prime minister; president; film; musikk; music; song; sang; chatgpt; siri; python; javascript;
    regn ut; calculate; parkere; taxi; drosje; billett*; flight; hotell; hotel; nyheter; lønn; lønna; salary;
    (skriv|skrive|lag|lage|dikt|write|make|compose) .. (tale|dikt|brev|innlegg|artikkel|speech|letter|essay|story|historie);
    ferie; vacation; holiday; stortingsvalg*; kommunevalg*; valget; election; horoskop; nettbank; passord*;
    password; wifi; printer*; skriver; e-post; epost; email; kokk; pizza; trikk; bussen; bus; toget; train
  `),
  /** Who someone is, which the list of members tells and not this bot. */
  membership: listed(`
    (hvem|kven|who|who's) .. (leder|leiar|lederen|leiaren|nestleder*|nestleiar*|medlem*|sitter|sit|sits|chair*|members?|sekretær*)
  `),
  help: listed(`
    hjelp*; help; (hva|kva|ka|what) (kan|can) (du|you|jeg|eg|i|vi|æ|boten);
    (hva|kva|ka) (alt )?kan .. (spørre|spørje|skrive|gjøre|gjere);
    (hvordan|korleis|koss|kordan|åssen) .. (bruk*|virk*|verk*|fungerer|funger*|deg);
    (hva|kva|ka|hvilke|what|which) .. (spørsmål|questions?|kommando*|commands?) .. (kan|can|forstår|understand);
    (hvordan|korleis|koss|kordan|åssen) (kan |skal |får )?(jeg |eg |man |vi )?(ta|tar|tek|bekreft*|stadfest*|kommenter*|legge|legger|legg|skriv*|purr*|gjør|gjer|svare|svarer|svarar|stemmer|røystar) (jeg|eg|man|ein|en|vi|inn|til)(?! (an|det med));
    how (do|can|should) (i|we) (acknowledge|confirm|comment|take|add|write|answer|remind);
    how (do|can|does|to) .. (use|work|ask|you); kommandoer; kommandoar; commands; veiledning*; rettleiing*;
    bruksanvisning*; brukerveiledning*; manual; instruction*; instruks*; hva gjør du; kva gjer du; what do you do;
    hva er du; kva er du; what are you; eksempel*; eksempler; examples; muligheter; funksjoner; features;
    kom i gang; getting started; what is this (bot|app|thing)*; what is this$; (bytt|byt|endre|endra|skift|change|switch) (språk|language)*; (kan|snakker|snakkar|speak) (du |you )?(norsk|nynorsk|bokmål|engelsk|english|norwegian)$; (hva|kva) er dette( for noe| for noko)?$
  `),
  /** What a word means. */
  meaning: listed(`
    betyr; betyder; tyder; betyding*; betydning*; mean; means; meaning; meant by; forklar*; explain*; define;
    definer*; definisjon*; vil det si; vil det seie; menes med; meinast med; innebærer; inneber; forskjell*;
    skilnad*; difference; hva er (en|et|ei) (\\p{L}+sak|\\p{L}+)$; kva er (ein|ei|eit) (\\p{L}+sak|\\p{L}+)$;
    what is an? (\\p{L}+ ){0,3}(case|item|acknowledgement|matter); hva skjer når (jeg|eg|man|vi|du) .. orientering;
    er (det|dette) bindende; binding; er det (et|eit|eigentleg eit|egentlig et) vedtak (når|å|om|hvis|viss|dersom);
    is it a decision (when|if|to); (er|is) .. (det samme|same) (som|as); orientering (et|eit|a) (vedtak|decision)
  `),
  /** How the bot read a question. */
  understood: listed(`
    (forstod|forsto|forstår|skjønte|tolket|tolka|oppfattet|oppfatta|understand|understood|interpret)
  `),
  /** Every word that a greeting or thanks may consist of. */
  smalltalk: listed(`
    takk*; tusen; mange; hei*; hallo*; halla; heia; god; gode; morgen; morgon; dag; kveld; helg; ettermiddag; natt;
    morn; mvh; ha; det; hade; bra; thanks; thank; thx; ty; hello; hi; hey; good; morning; evening; afternoon;
    night; bye; goodbye; ok; okay; okei; greit; greitt; fint; fin; flott; supert; super; topp; perfekt; perfect;
    great; nice; cool; skal; du; så; mye; mykje; for; hjelpen; hjelpa; og; hvordan; korleis; går; har; how; are;
    you; doing; very; much; a; lot; er; hvem; kven; who; robot; en; ein; der; there; well; done; bot; boten;
    saksgang; jul; påske; sommer; helga; ja; nei; yes; no; jo; neida; joda; klart; forstått; forstår; skjønner; eg;
    jeg; på; deg; jobba; jobbet; kult; bare; so; the; to; your; lol; haha; hehe; kjempebra; kjempefint; strålende;
    herlig; velkommen; snakkes; vi; ses; sees; see; later; alt; vel; i; like; må; med; dere; dokker; alle; sammen;
    saman; have; det; var; er; flink; fine; awesome; cheers; kjære; kjere; that; was; helpful; it; is; whats; up; skjer; hva; kva
  `),
  /** What makes it one. */
  smalltalkCore: listed(`
    takk*; hei; heisann; heihei; hallo*; halla;
    ha (en|ei|ein) (fin|god|flott|riktig); have a (nice|good|great); god (morgen|morgon|dag|kveld|helg|ettermiddag|natt|jul|påske|sommer); morn; mvh; ha det; hade; thanks; thank;
    thx; hello; hi; hey; good (morning|evening|afternoon|night|job); flink; bye; goodbye; ok; okay; okei; greit; greitt;
    fint; flott; supert; super; topp; perfekt; perfect; great; nice; cool; (hvordan|korleis) (går det|har du det);
    how are you; (hvem|kven) er du; who are you; er du .. (robot|der); are you .. (robot|there); well done; ja;
    nei; yes; no; lol; haha; hehe; kult; bra; strålende; herlig; snakkes; velkommen; awesome; cheers; forstått;
    skjønner; klart; vi ses; hva skjer; whats up; that was helpful; kjempebra; kjempefint
  `),
  /** A question, not an order, whatever verb follows. */
  asks: listed(`
    hvem; kven; kem; hva; kva; ka; hvilke; hvilken; hvilket; har; når; hvor; kor; kvar; korleis; hvordan; er; e;
    ble; blei; vart; var; hvorfor; kvifor; koffor; who; what; what's; which; when; where; how; why; has; have; did;
    does; do; is; are; was; were; skal; ska; må; får; trenger; mangler; should; must; status; historikk
  `),
} as const;
