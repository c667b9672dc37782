/** First names that occur often among parents and children here, so that one alone is a name. */
const firstNames = new Set(
  `aaron abdul adam adil ahmed aisha alex ali alice amal amin amina amira amy andrea andreas angela
  anita anna anne annelies anneke annemarie annemiek anouk anton arie arjan ayla aya ayse bart bas
  benjamin bente bernard bianca bilal bjorn boaz bram britt carla carlijn carmen caroline cato
  cees charlotte chris christa claudia corrie daan damian dana daniel david denise dennis diana
  diederik dilara dirk djamila dylan ebru eddy edwin eline elif elin elisa elise ella ellen elly
  els emily emma emre eric erik esmee esther eva evelien evi fadima fatima fatma faye feline femke
  fenna finn fleur floris frank freek frits gerard gerrit gijs greetje guus hamza hanna hannah
  hanneke hans harm hassan hatice heleen henk herman hilde hugo ibrahim ilse imane imke ineke inge
  ingrid irene iris isa isabel isla ivo jaap jack jacob jan janneke jannes jasmijn jasper jayden
  jelle jens jeroen jesse jet jim jits joep joep johan johanna jolanda jonas joost jorn joris josje
  joyce judith julia julian julie jurre justin karen karim karin katarzyna kees kevin khadija khalid
  kim klaas koen lara lars laura lauren layla lena leon lianne lieke lien lina linda lisa lisanne
  liv loes lotte louise lucas luca luuk luna maarten maartje mads magda mahmoud malak manon maria
  mariam marieke marije marijke mariska marit marjan marloes martijn mateusz mathijs matthijs maud
  mehmet melissa merel merve mette michael michal micha michiel mila milan milou mira mirjam
  mohamed mohammed monique morris mourad mustafa nadia naomi natalia nathalie niek niels nienke nina
  noa noah nora norah nour olaf olga olivia omar oscar otis owen pauline paul petra pieter pim piotr
  quinn rachid rayan remco renate rianne rick rik robbert robert robin rob romy ronald rosa ruben
  saar said sam samira samuel sander sandra sanne sara sarah saskia sebastiaan sem senna serkan
  silke simone sjoerd sofia sofie sophie stefan sterre steven stijn stephanie sven sylvia teun thijs
  thomas thomasz tijmen tim timo tineke tobias tom ton trijntje twan tygo valerie vera vincent wilma
  willem wim wouter xavi yara yasmin yasmine youssef yusuf yvonne zakaria zeynep zoe zofia`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Words that begin the name of a place, a school, a meeting or a campaign; "…" goes on. */
const placeWords =
  `de het een dit deze die op in bij van voor na naar uit vanaf tot met nieuw nieuwe oud sint st
  thema week dag dagen nationale landelijk… stichting gemeente wijk prins prinses koning koningin
  pro sbo so ikc obs cbs rkbs kdv bso psz jgz ggd lrk brin ve vo po bind jeugd… drenthe groningen
  overijssel nederland duitsland poetry kerst… sinterklaas halloween pasen carnaval auteur
  illustrator kleintje boek… brabbels praatjes plaatjes letters aanschuiven coach locatie vestiging
  servicepunt griffel penseel oogst… lees… lezen… lezer… voorlees… voorlez… bieb… biblio… school…
  basis… kinder… peuter… kleuter… ouder… baby… consult… activiteit… bijeenkomst… bezoek… schrijver…
  webinar… workshop… groep… dichter… verhalen… taal… spel… speel… lente… zomer… herfst… winter…
  feest… festival… cursus… training… overleg… inloop… spreekuur… taart… opening… start… campagne…
  leerling… docent…`
    .trim()
    .split(/\s+/)
    .map((word) => word.replace("…", "\\p{L}*"));

const organisation =
  /(?:school|college|lyceum|opvang|bibliotheek|bieb|dag|week|uurtje|ochtend|middag)$/iu;

const notOfPeople = new RegExp(`^(?:${placeWords.join("|")})$`, "iu");

/** Towns of the province and its neighbours, which stand before a day in a heading. */
const towns = new Set(
  `aalden ane annen assen balloo beilen borger bovensmilde coevorden dalen dalerpeel dalerveen
  diever drouwen dwingeloo echten eelde eext elim emmen emlichheim erica exloo gasselte gees
  geesbrug gieten gramsbergen grolloo havelte hardenberg hollandscheveld holsloot hoogersmilde
  hoogeveen klazienaveen koekange kortenhoeve meppen meppel nijeveen norg odoorn oosterhesselen
  orvelte paterswolde peize pesse roden rolde ruinen ruinerwold schoonebeek schoonoord sleen
  smilde steenwijksmoer tynaarlo uffelte valthe valthermond veenoord vledder vries wachtum
  wapse westerbork wijster zuidlaren zuidwolde zweeloo zwinderen`.split(/\s+/),
);

/** Whether a word is a first name that is known; accents do not matter. */
export function isFirstName(word: string): boolean {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return firstNames.has(plain.split("-")[0] ?? "");
}

/** Whether a word is, or ends as, the name of an organisation or a meeting: "Anne Frankschool". */
export function isOfOrganisation(word: string): boolean {
  // "BoekStart", "dBos" and "IKC" are names that no person bears.
  return /\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{3,}$/u.test(word) || organisation.test(word);
}

/** Whether a word with a capital belongs to a place, an organisation or a meeting. */
export function isOfPlaceOrMeeting(word: string): boolean {
  return isOfOrganisation(word) || isTown(word) || notOfPeople.test(word);
}

/** Whether a word is the name of a town. */
export function isTown(word: string): boolean {
  return towns.has(word.toLowerCase());
}
