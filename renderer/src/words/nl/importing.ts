/** Why a file as a whole cannot be read in, and what to do. */
const fileRefusals: Record<string, (detail: string) => string> = {
  empty: () => "Het bestand is leeg. Haal het opnieuw op bij de bron.",
  spreadsheet: () =>
    "Dit is een rekenblad. Haal bij DUO het CSV-bestand op, of bewaar het blad als CSV.",
  binary: () => "Dit is geen tekstbestand. Kies het CSV-bestand zoals het van DUO is gehaald.",
  unrecognised: () =>
    "Dit bestand lijkt op geen register dat Leesspoor kent. Kies een bestand van DUO, het LRK of " +
    "het CBS zoals het van de bron is gehaald.",
  "missing-columns": (columns) =>
    `In dit bestand ontbreken kolommen: ${columns}. Haal het opnieuw op, zonder kolommen weg te ` +
    "halen.",
  "duplicate-columns": (columns) =>
    `Kolommen komen dubbel voor: ${columns}. Haal de dubbele weg, zodat duidelijk is welke geldt.`,
  "several-kinds": () =>
    "Dit bestand kan meer dan één register zijn. Kies hierboven de bron die het is.",
  "damaged-spreadsheet": () =>
    "Dit rekenblad is beschadigd of beveiligd. Haal het opnieuw op bij de bron.",
  "missing-year": () =>
    "Nergens in dit bestand of in zijn naam staat over welk jaar het gaat. Geef het bestand een " +
    "naam met het jaar erin en kies het opnieuw.",
  "missing-threshold": () =>
    "Er is niet te zien of deze scores met of zonder drempel zijn. Haal de tabel opnieuw op bij " +
    "het CBS, met haar titel.",
  "other-kind": () =>
    "Dit is een ander register dan de gekozen bron. Kies de andere bron, of een ander bestand.",
};

/** Why one row was left out, and what to do. */
const rowRefusals: Record<string, string> = {
  "wrong-column-count": "Deze regel heeft meer of minder velden dan de kopregel.",
  "unclosed-quote": "Een aanhalingsteken wordt geopend en niet gesloten.",
  "stray-quote": "Er staat een aanhalingsteken midden in een veld.",
  "unreadable-text": "Er staan tekens in die niet te lezen zijn. Kies een andere codering.",
  "bad-location-code":
    "Dit is geen vestigingsnummer: vier tekens BRIN en twee cijfers, zoals 04FH00.",
  "institution-mismatch": "De BRIN van de instelling is een andere dan die van de vestiging.",
  "missing-name": "De naam is leeg.",
  "bad-municipality-code": "Dit is geen gemeentenummer van het CBS: vier cijfers, zoals 0109.",
  "bad-postal-code": "Dit is geen postcode: vier cijfers en twee letters, zoals 7741 PJ.",
  "bad-school-type": "Dit is geen onderwijssoort die Leesspoor kent.",
  "bad-board-number": "Dit is geen nummer van een bevoegd gezag: cijfers, zoals 41613.",
  "duplicate-board-number": "Dit bevoegd gezag staat al eerder in het bestand; die regel geldt.",
  "bad-year": "Dit is geen jaar van vier cijfers.",
  "duplicate-count": "Van deze vestiging staat dit jaar al eerder in het bestand.",
  "bad-lrk-number": "Dit is geen LRK-nummer: negen cijfers, niet met een nul vooraan.",
  "duplicate-lrk-number": "Dit LRK-nummer staat al eerder in het bestand; die regel geldt.",
  "bad-childcare-kind": "Dit is geen soort opvang die Leesspoor kent (KDV, BSO, VGO of GOB).",
  "bad-status": "Dit is geen stand van een registratie die Leesspoor kent.",
  "bad-day": "Dit is geen dag. Schrijf dag-maand-jaar.",
  "bad-region": "Dit is geen code van een gebied van het CBS, zoals GM0109.",
  "bad-period": "Dit is geen periode van het CBS, zoals 2016JJ00.",
  "duplicate-period": "Van dit gebied staat deze periode al eerder in het bestand.",
  "duplicate-location-code":
    "Dit vestigingsnummer staat al eerder in het bestand; die regel geldt.",
};

/** Why a value that was read is worth a second look. */
const rowWarnings: Record<string, string> = {
  "eleven-proof":
    "Dit nummer doorstaat de elfproef niet: kijk het na op een tikfout. Vul hier nooit een BSN in.",
  "address-without-number": "Het adres heeft geen huisnummer.",
  "bad-bag-id": "Dit is geen BAG-nummer van zestien cijfers; het is leeg gelaten.",
  "bad-kvk-number": "Dit is geen KvK-nummer van acht cijfers; het is leeg gelaten.",
  "bad-branch-number": "Dit is geen vestigingsnummer van twaalf cijfers; het is leeg gelaten.",
  "unknown-count": "Dit is geen aantal; het is vastgelegd als onbekend, niet als nul.",
  "unknown-score": "Dit is geen score; het is vastgelegd als onbekend, niet als nul.",
};

/** What a file holds that is not read, and how much of it. */
const leftOut: Record<string, (count: string) => string> = {
  "after-school-care": (count) => `${count} keer buitenschoolse opvang, waar niet om is gevraagd`,
  childminder: (count) => `${count} gastouders; die worden nooit gelezen`,
  "childminder-agency": (count) => `${count} gastouderbureaus`,
  "not-open": (count) => `${count} jaren waarin een vestiging niet open was`,
  "other-region": (count) => `${count} regels over gebieden die geen gemeente zijn`,
  "other-period": (count) => `${count} regels over kwartalen`,
  "one-sex": (count) => `${count} regels over jongens of meisjes apart`,
};

/** Words of reading in a register file. */
export const importing = {
  title: "Importeren",
  lead: "Registers van DUO, het LRK en het CBS: eerst proefdraaien, dan pas vastleggen.",
  drop: "Sleep hier een registerbestand naartoe",
  dropText:
    "Een bestand van DUO (scholen, besturen, leerlingen), het LRK (kinderopvang) of het CBS, " +
    "zoals het van de bron is gehaald. Er wordt eerst proefgedraaid; er verandert niets voordat " +
    "u op Inlezen drukt.",
  choose: "Kies een bestand",
  other: "Kies een ander bestand",
  trial: (file: string) => `Proefdraaien met ${file}`,
  storing: (file: string) => `${file} inlezen`,
  file: "Bestand",
  source: "Bron",
  sources: {
    "duo-po": "DUO basisonderwijs",
    "duo-vo": "DUO voortgezet onderwijs",
    "duo-so": "DUO speciaal onderwijs",
    "duo-boards": "DUO bevoegde gezagen",
    "duo-po-pupils": "DUO leerlingen basisonderwijs",
    "duo-vo-pupils": "DUO leerlingen voortgezet onderwijs",
    "cbs-disadvantage": "CBS achterstandsscores",
    lrk: "Landelijk Register Kinderopvang",
    "cbs-births": "CBS geboorten",
  },
  encoding: "Codering",
  encodings: {
    "utf-8": "UTF-8",
    "windows-1252": "Windows-1252",
    "utf-16le": "UTF-16 LE",
    "utf-16be": "UTF-16 BE",
  },
  separator: "Scheiding",
  separators: { ";": "puntkomma", ",": "komma", "\t": "tab" },
  municipalities: "Gemeenten",
  allMunicipalities: "alle in het bestand",
  someMunicipalities: (count: number) => `${count} gemeenten`,
  year: "Jaar",
  yearOfFile: "uit het bestand",
  afterSchoolCare: "Buitenschoolse opvang",
  afterSchoolCareChoices: { no: "niet inlezen", yes: "ook inlezen" },
  outcomes: {
    new: "nieuw",
    changed: "gewijzigd",
    unchanged: "ongewijzigd",
    vanished: "verdwenen",
    refused: "geweigerd",
    skipped: "niet overnemen",
    doubtful: "twijfelachtig",
    undone: "teruggedraaid",
    kept: "gehouden",
  },
  filter: "Toon alleen",
  skip: "Niet overnemen",
  takeOver: "Wel overnemen",
  keptHeader: "Blijft zoals bij u",
  keptNote:
    "In grijs staat wat bij u anders is dan in het register. Dat blijft zoals het is; de pagina " +
    "van de locatie toont het verschil.",
  keptAgainst: (value: string) => `register: ${value}`,
  leftOutTitle: "Niet gelezen",
  absent: (names: string) => `In dit bestand staat niets over ${names}.`,
  sheetRow: (sheet: string, row: string) => `${sheet}, ${row}`,
  row: "Regel",
  key: "Nummer",
  name: "Naam",
  municipality: "Gemeente",
  outcome: "Gevolg",
  changes: "Wat er verandert",
  field: "Veld",
  value: "Er staat",
  reason: "Reden",
  wholeRow: "hele regel",
  noRow: "niet in het bestand",
  values: { yes: "ja", no: "nee", registered: "ingeschreven", deregistered: "uitgeschreven" },
  fields: {
    institutionCode: "BRIN",
    boardNumber: "Bevoegd gezag",
    schoolType: "Onderwijssoort",
    denomination: "Denominatie",
    structure: "Onderwijsstructuur",
    website: "Website",
    phone: "Telefoon",
    kvkNumber: "KvK-nummer",
    pupils: "Leerlingen",
    kind: "Soort opvang",
    parentParticipation: "Ouderparticipatiecrèche",
    status: "Stand in het register",
    registeredOn: "Geregistreerd op",
    deregisteredOn: "Uitgeschreven op",
    address: "Adres",
    bagId: "BAG-nummer",
    holderName: "Houder",
    holderKvkNumber: "KvK-nummer van de houder",
    holderBranchNumber: "Vestigingsnummer van de houder",
    holderLegalForm: "Rechtsvorm van de houder",
    url: "Adres in het register",
    region: "Gebied",
    period: "Periode",
    sex: "Geslacht",
    score: "Score",
  },
  store: "Inlezen",
  nothingToStore: "Niets te wijzigen",
  same: "Alles in dit bestand staat al zo in de administratie.",
  allRefused: "Geen enkele regel van dit bestand hoort bij de gekozen gemeenten.",
  stop: "Stop hiermee",
  stored: "Ingelezen als één geheel",
  storedCounts: (added: string, changed: string, vanished: string) =>
    `${added} nieuw, ${changed} gewijzigd, ${vanished} verdwenen.`,
  refusedNote: (count: string) =>
    `${count} regels zijn geweigerd en niet vastgelegd. Herstel ze in het bestand en lees het ` +
    "opnieuw in; wat al vastligt verandert dan niet.",
  withdrawn: "Het inlezen is gestopt; er is niets vastgelegd.",
  batches: "Eerder ingelezen",
  batch: "Inlezing",
  when: "Wanneer",
  who: "Wie",
  counts: "Aantallen",
  hash: "Kenmerk (SHA-256)",
  undone: "ongedaan gemaakt",
  kinds: {
    import: "register",
    example: "voorbeeld",
    restore: "teruggezette kopie",
    merge: "samenvoeging",
    split: "splitsing",
    undo: "ongedaan gemaakt",
  },
  kind: "Soort",
  noBatches: "Er is nog niets ingelezen",
  noBatchesWhy: "Elk ingelezen bestand blijft hier staan, met wie het deed en wat het veranderde.",
  fileRefusals,
  rowRefusals,
  rowWarnings,
  leftOut,
};
