import type { Language } from "../../db/model/figure.ts";

const successionReasons: Record<Language, Record<string, string>> = {
  nl: {
    same_location: "een locatie kan zichzelf niet opvolgen",
    kinds_differ: "kinderopvang en school kunnen elkaar niet opvolgen",
    successor_closed: "de opvolger is dan al gesloten",
    before_opening: "de dag ligt voor de opening",
    already_succeeded: "de locatie heeft al een opvolger",
    succeeds_later: "de locatie volgt op die dag of later zelf een andere op",
    too_few: "een splitsing heeft minstens twee opvolgers",
    main_elsewhere: "de hoofdopvolger is geen van de opvolgers",
  },
  en: {
    same_location: "a location cannot succeed itself",
    kinds_differ: "childcare and school cannot succeed each other",
    successor_closed: "the successor is closed by then",
    before_opening: "the day lies before the opening",
    already_succeeded: "the location has a successor already",
    succeeds_later: "the location itself succeeds another on that day or later",
    too_few: "a split has at least two successors",
    main_elsewhere: "the main successor is none of the successors",
  },
};

const undoReasons: Record<Language, Record<string, string>> = {
  nl: {
    example: "het voorbeeld kan alleen als geheel worden vervangen",
    restore: "een teruggezette kopie kan niet ongedaan worden gemaakt",
    undone: "dat is al gebeurd; maak het ongedaan maken zelf ongedaan",
    nothing: "er is niets meer van dat nog zo is en waar niets op steunt",
  },
  en: {
    example: "the example can only be replaced as a whole",
    restore: "a restored copy cannot be undone",
    undone: "that was done already; undo the undoing itself",
    nothing: "nothing of it is still as it was without other records resting on it",
  },
};

/** Gives why locations cannot be merged or split as was asked. */
export function successionReason(language: Language, detail: string): string {
  return successionReasons[language][detail] ?? detail;
}

/** Gives why a batch cannot be undone. */
export function undoReason(language: Language, detail: string): string {
  return undoReasons[language][detail] ?? detail;
}
