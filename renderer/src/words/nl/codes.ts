import type { homeLanguages, referralTargets } from "../../../../db/model/clinic-session.ts";
import type { NounName, RowOf } from "../../../../db/model/nouns.ts";

type ReferralTarget = (typeof referralTargets)[number];
type HomeLanguage = (typeof homeLanguages)[number];

/** The words of every code that a field of a kind of record can hold. */
export type CodeWords<Name extends NounName, Field extends keyof RowOf<Name>> = Record<
  Extract<RowOf<Name>[Field], string>,
  string
>;

/** What the codes in records are called; the order is that of the choices. */
export const codes = {
  phase: {
    acquisition: "acquisitie",
    implementation: "implementatie",
    running: "uitvoering",
    secured: "borging",
    paused: "gepauzeerd",
    ended: "beëindigd",
  } satisfies CodeWords<"participation", "phase">,
  level: {
    structural: "structureel (dBos of BoekStart)",
    comparable: "vergelijkbaar met dBos",
    general: "algemene samenwerking",
    exploring: "verkennend",
  } satisfies CodeWords<"participation", "level">,
  locationKind: {
    childcare: "kinderopvang",
    school: "school",
  } satisfies CodeWords<"location", "kind">,
  locationType: {
    bo: "basisonderwijs (bo)",
    sbo: "speciaal basisonderwijs (sbo)",
    so: "speciaal onderwijs (so)",
    vo: "voortgezet onderwijs (vo)",
    pro: "praktijkonderwijs (pro)",
    vso: "voortgezet speciaal onderwijs (vso)",
    mbo: "middelbaar beroepsonderwijs (mbo)",
    day_nursery: "kinderdagverblijf",
    playgroup: "peuteropvang",
    preschool: "voorschool (ve)",
    after_school_care: "buitenschoolse opvang (bso)",
    other: "anders",
  } satisfies CodeWords<"location", "type">,
  registerState: {
    not_linked: "niet gekoppeld",
    in_register: "in het register",
    vanished: "niet meer in register",
  } satisfies CodeWords<"location", "registerState">,
  registerType: {
    KDV: "KDV (dagopvang)",
    BSO: "BSO (buitenschools)",
  } satisfies CodeWords<"registration", "registerType">,
  preschoolEducation: { yes: "ja", no: "nee" } satisfies CodeWords<
    "registration",
    "preschoolEducation"
  >,
  branchKind: {
    branch: "vestiging",
    service_point: "servicepunt",
  } satisfies CodeWords<"branch", "kind">,
  organisationKind: {
    board: "schoolbestuur",
    provider: "houder (kinderopvang)",
    youth_health_service: "JGZ-organisatie",
    library: "bibliotheek",
    funder: "subsidiegever",
    other: "anders",
  } satisfies CodeWords<"organisation", "kind">,
  groupKind: {
    province: "provincie",
    partnership: "samenwerkingsverband",
    other: "anders",
  } satisfies CodeWords<"group", "kind">,
  staffRole: {
    education_officer: "educatiemedewerker",
    boekstart_coach: "BoekStart-coach",
    desk: "balie",
    manager: "manager",
    controller: "controller",
    other: "anders",
  } satisfies CodeWords<"staff", "role">,
  programmeAudience: {
    babies: "baby's",
    childcare: "kinderopvang",
    primary: "primair onderwijs",
    secondary: "voortgezet onderwijs",
  } satisfies CodeWords<"programme", "audience">,
  fundingKind: {
    municipality: "gemeente",
    location: "school of houder zelf",
    grant: "subsidie",
    library: "bibliotheek",
    other: "anders",
  } satisfies CodeWords<"fundingSource", "kind">,
  agreementKind: {
    cooperation: "samenwerkingsovereenkomst",
    service: "dienstverleningsovereenkomst",
    intention: "intentieverklaring",
  } satisfies CodeWords<"agreement", "kind">,
  quality: {
    counted: "geteld",
    estimated: "geschat",
    averaged: "gemiddeld",
    unknown: "onbekend",
    not_applicable: "niet van toepassing",
  } satisfies CodeWords<"activity", "childrenQuality">,
  placeKind: {
    branch: "vestiging",
    location: "school of kinderopvang",
    municipality: "gemeente",
    group: "groep gemeenten",
    online: "online",
  } satisfies CodeWords<"activity", "placeKind">,
  audience: {
    children: "kinderen",
    parents: "ouders",
    families: "gezinnen",
    professionals: "professionals",
    everyone: "iedereen",
  } satisfies CodeWords<"activity", "audience">,
  activityKind: {
    kleintje_bieb_babies: "Kleintje Bieb: Boekjes & Brabbels",
    kleintje_bieb_toddlers: "Kleintje Bieb: Praatjes & Plaatjes",
    kleintje_bieb_preschoolers: "Kleintje Bieb: Letters & lezen",
    kleintje_bieb_join_in: "Kleintje Bieb: Aanschuiven bij…",
    campaign: "campagne",
    author_visit: "schrijversbezoek",
    workshop: "workshop",
    webinar: "webinar",
    class_visit: "groepsbezoek",
    class_borrowing: "klassikaal lenen",
    other: "anders",
  } satisfies CodeWords<"activity", "kind">,
  coreFunction: {
    information: "kennis en informatie",
    education: "ontwikkeling en educatie",
    reading: "lezen en literatuur",
    meeting: "ontmoeting en debat",
    culture: "kunst en cultuur",
  } satisfies CodeWords<"activity", "coreFunction">,
  activityState: {
    planned: "gepland",
    held: "gehouden",
    cancelled: "afgelast",
  } satisfies CodeWords<"activity", "state">,
  repetition: {
    weekly: "elke week, of om de paar weken",
    monthly: "vaste weekdag van de maand",
  } satisfies CodeWords<"series", "repeats">,
  movementKind: {
    opening_balance: "beginvoorraad",
    ordered: "besteld",
    received: "ontvangen",
    handed_out_desk: "uitgereikt aan de balie",
    handed_out_clinic: "uitgereikt op het consultatiebureau",
    handout_correction: "correctie op uitreiking",
    transferred_out: "naar andere vestiging",
    transferred_in: "van andere vestiging",
    damaged: "beschadigd",
    count_correction: "telverschil",
  } satisfies CodeWords<"movement", "kind">,
  voucherChannel: {
    municipality_letter: "brief van de gemeente",
    clinic_coach: "BoekStart-coach",
    clinic_staff: "medewerker JGZ",
    childcare: "kinderopvang",
    event: "evenement",
    branch: "vestiging",
  } satisfies CodeWords<"voucherIssue", "channel">,
  voucherEnd: {
    redeemed: "ingeleverd",
    void: "vervallen verklaard",
    lost: "verloren",
    expired: "verlopen",
    redeemed_elsewhere: "elders ingeleverd",
  } satisfies CodeWords<"voucherRedemption", "kind">,
  countingMethod: {
    desk_tally: "geteld bij de uitreiking",
    voucher_count: "getelde bonnen",
    ils_code: "code in het bibliotheeksysteem",
    new_members: "nieuwe BoekStart-leden",
    ordered: "aantal besteld",
  } satisfies CodeWords<"countingMethod", "method">,
  countReason: {
    damaged: "beschadigd",
    not_booked: "niet geboekt",
    wrong_branch: "bij verkeerde vestiging geboekt",
    missing: "vermist",
    found: "gevonden",
  },
  halfDay: {
    morning: "ochtend",
    afternoon: "middag",
    evening: "avond",
  } satisfies CodeWords<"clinicSession", "halfDay">,
  sessionKind: {
    regular: "reguliere zitting",
    walk_in: "inloop",
    group: "groep",
    hybrid: "hybride",
  } satisfies CodeWords<"clinicSession", "kind">,
  sessionState: {
    planned: "gepland",
    held: "gehouden",
    cancelled: "afgelast",
  } satisfies CodeWords<"clinicSession", "state">,
  cancelKind: {
    youth_health_absent: "JGZ afwezig",
    illness: "ziekte",
    holiday: "vrije dag",
    no_room: "geen ruimte",
    other: "anders",
  } satisfies CodeWords<"clinicSession", "cancelKind">,
  referralTarget: {
    language_house: "Taalhuis of Taalpunt",
    kleintje_bieb: "Kleintje Bieb",
    childcare: "kinderopvang",
    reading_at_home: "VoorleesExpress of hulp thuis",
    youth_health: "JGZ of logopedie",
    other: "anders",
  } satisfies Record<ReferralTarget, string>,
  homeLanguage: {
    ar: "Arabisch",
    de: "Duits",
    en: "Engels",
    fa: "Perzisch (Farsi, Dari)",
    fr: "Frans",
    pl: "Pools",
    so: "Somalisch",
    ti: "Tigrinya",
    tr: "Turks",
    uk: "Oekraïens",
    zh: "Chinees",
    other: "andere taal",
  } satisfies Record<HomeLanguage, string>,
  hourKind: {
    direct: "uitvoering",
    preparation: "voorbereiding",
    travel: "reistijd",
    meeting: "overleg",
    administration: "administratie",
  } satisfies CodeWords<"hourEntry", "kind">,
  hourState: {
    proposed: "voorgesteld",
    confirmed: "bevestigd",
  } satisfies CodeWords<"hourEntry", "state">,
  speaker: {
    mother: "moeder",
    father: "vader",
    grandparent: "grootouder",
    carer: "verzorger",
    teacher: "leerkracht",
    childcare_worker: "pedagogisch medewerker",
    pupil: "leerling",
    other: "anders (bezoeker)",
  } satisfies CodeWords<"quote", "speaker">,
  quoteUse: {
    report: "verslag",
    municipality: "gemeente",
    website: "website",
    social_media: "sociale media",
    press: "pers",
  } satisfies CodeWords<"quoteConsent", "use">,
  consentHow: {
    paper: "op papier",
    spoken: "mondeling",
  } satisfies CodeWords<"quoteConsent", "how">,
  awardCategory: {
    childcare_new: "kinderopvang, nieuw",
    childcare_development: "kinderopvang, doorontwikkeling",
    primary_new: "basisschool, nieuw",
    primary_development: "basisschool, doorontwikkeling",
    secondary_new: "voortgezet onderwijs, nieuw",
    secondary_development: "voortgezet onderwijs, doorontwikkeling",
    dbos_plus: "dBos Plus",
  } satisfies CodeWords<"award", "category">,
};

/** Short names of the types of locations, for a line or a narrow column. */
export const shortTypes = {
  bo: "bo",
  sbo: "sbo",
  so: "so",
  vo: "vo",
  pro: "pro",
  vso: "vso",
  mbo: "mbo",
  day_nursery: "kinderdagverblijf",
  playgroup: "peuteropvang",
  preschool: "voorschool",
  after_school_care: "bso",
  other: "anders",
} satisfies CodeWords<"location", "type">;

/** Short names of the levels of co-operation, for a narrow column. */
export const shortLevels = {
  structural: "structureel",
  comparable: "vergelijkbaar",
  general: "algemeen",
  exploring: "verkennend",
} satisfies CodeWords<"participation", "level">;
