import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NounName, nouns } from "../../db/model/nouns.ts";
import { findPersonalData, personalDataIn } from "../../db/model/personal-data.ts";
import { listRows } from "../../db/queries/source.ts";
import { sources } from "../../db/queries/sources.ts";
import { openExample } from "./example/example-world.ts";

function kinds(text: string): string[] {
  return findPersonalData(text).map(({ kind }) => kind);
}

function found(text: string): string[] {
  return findPersonalData(text).map(
    ({ kind, from, until }) => `${kind}: ${text.slice(from, until)}`,
  );
}

/** Eight digits with the ninth that makes them pass the eleven-proof, and one that does not. */
const citizenNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, last: digits.reduce((sum, d, at) => sum + (9 - at) * d, 0) % 11 }))
  .filter(({ digits, last }) => last < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, last }) => ({ eight: digits.join(""), last }));

describe("a citizen's number", () => {
  it("is found, also in groups", () => {
    expect(found("Het BSN is 111222333.")).toEqual(["bsn: 111222333"]);
    for (const text of ["111.222.333", "111 222 333", "1112.22.333", "11 12 22 333"]) {
      expect(found(`bsn ${text}, zei ze`)).toEqual([`bsn: ${text}`]);
    }
    expect(kinds("LRK onbekend, BSN 111222333")).toEqual(["bsn"]);
  });

  it("is found whatever the number, as long as it passes the eleven-proof", () => {
    fc.assert(
      fc.property(citizenNumber, ({ eight, last }) => {
        const number = `${eight}${last}`;
        const grouped = number.replace(/^(...)(...)(...)$/, "$1.$2.$3");
        const text = `Moeder gaf ${number} op, ook als ${grouped}`;
        expect(found(text)).toEqual([`bsn: ${number}`, `bsn: ${grouped}`]);
      }),
    );
  });

  it("is not seen in nine digits that fail the proof", () => {
    fc.assert(
      fc.property(citizenNumber, fc.integer({ min: 1, max: 9 }), ({ eight, last }, step) => {
        expect(kinds(`Kenteken of zo: ${eight}${(last + step) % 10}`)).toEqual([]);
      }),
    );
  });
});

describe("a telephone number", () => {
  it.each([
    "06-12345678",
    "06 12 34 56 78",
    "0612345678",
    "0591-123456",
    "(0591) 12 34 56",
    "0591123456",
    "020 1234567",
    "020-123 45 67",
    "+31 6 12345678",
    "+31612345678",
    "0031 591 123456",
    "+31 (0)591 123456",
    "+49 5941 123456",
  ])("is found written as %s", (text) => {
    expect(found(`Bel mij op ${text} na zessen`)).toEqual([`phone: ${text}`]);
  });
});

it("finds an e-mail address", () => {
  expect(found("mail anna.jansen+bieb@voorbeeld.nl even")).toEqual([
    "email: anna.jansen+bieb@voorbeeld.nl",
  ]);
});

describe("a name with a day of birth", () => {
  it.each([
    "Anna Jansen, 3-5-2023",
    "Anna 03-05-2023",
    "anna 3-5-2023",
    "Anna (3 mei 2023)",
    "Xanthe van der Bolt, 12-01-2024",
    "A. de Wit 3/5/2023",
    "Anna de Winter, 3-5-2023",
    "Xanthe Nijhuis, 3-5-2023",
    "Jansen, Anna, 3.5.23",
    "Anna Jansen uit Sleen, 3 mei '23",
    "Anna Jansen, geb. 3-5-2023",
    "Xanthe geboren op 2023-05-03",
    "3-5-2023 Anna Jansen",
    "mevrouw Zoetelief, 1-1-1990",
  ])("is found in “%s”", (text) => {
    expect(kinds(`Gesproken: ${text}`)).toEqual(["name_with_birth_date"]);
  });

  it.each(["geb. 03-05-2023", "Geboortedatum: 3 mei 2023", "baby geboren 3-5-2023"])(
    "is a day of birth without a name in “%s”",
    (text) => {
      expect(kinds(text)).toEqual(["birth_date"]);
    },
  );
});

describe("what belongs to the work", () => {
  it.each([
    "3 mei 2024 voorlezen in Sleen",
    "Voorlezen in Sleen op 3 mei 2024",
    "Bibliotheek Sleen, 3-5-2024",
    "Kleintje Bieb Schoonoord, 22-01-2024",
    "Landelijke BoekStartdag 1-6-2024",
    "Basisschool De Wegwijzer, 12-11-2024",
    "De Wegwijzer 12-11-2024",
    "Anne Frankschool, 12-11-2024",
    "Sleen, 3-5-2024",
    "1-6-2024 BoekStartdag Coevorden",
    "Schrijversbezoek Janneke Vos op 28-11-2024",
    "Kinderen geboren vanaf 1-1-2024 krijgen een bon",
    "LRK 100000009",
    "RSIN 111222333",
    "LRK-nummers 100000009, 111222333 en 100000017",
    "bonnen 100000009 t/m 111222333",
    "7741 AB Coevorden",
    "€ 9.489,00",
    "€ 111222333",
    "€ 111.222.333,00",
    "COE-0001",
    "bon COE-0001 t/m COE-0120",
    "BRIN 04FH00, gemeente 0109",
    "van 9.30 tot 11.45 uur, 14 kinderen en 12 volwassenen",
    "09.30-10.45 en 13:00-14:15",
    "schooljaar 2023-2024, 2.129 leerlingen (19,1%)",
    "zaterdag 18 september 2024: thema Oogst",
    "Levend geborenen 2024: 261",
    "KvK 04012345, vestiging 000012345678",
    "ISBN 978-90-257-7711-1",
    "Aantal achteraf geschat",
    "12 34 koffertjes in 2023, 2024 en 2025",
  ])("does not warn: “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

it("looks for names only where someone's words are printed", () => {
  const text = "Mijn dochtertje Noëlla en Sem vinden de BoekStartdag in Sleen prachtig";
  expect(personalDataIn("notes", text)).toEqual([]);
  expect(personalDataIn("quotation", text)).toEqual(["name"]);
  expect(personalDataIn("quotation", "Wij komen elke maand naar Kleintje Bieb in Dalen")).toEqual(
    [],
  );
});

it("does not warn in a field that is there for it", () => {
  expect(personalDataIn("workPhone", "0591-123456")).toEqual([]);
  expect(personalDataIn("lrkNumber", "111222333")).toEqual([]);
  expect(personalDataIn("firstNumber", "111222333")).toEqual([]);
  expect(personalDataIn("notes", "0591-123456")).toEqual(["phone"]);
});

it("looks through any text, in order, without ever failing or taking long", () => {
  const places = (text: string) => findPersonalData(text, { names: true });
  const awkward = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(..."0123456789 .-@+(Aan,/é\n"), maxLength: 400 }),
  );
  fc.assert(
    fc.property(awkward, (text) => {
      for (const { from, until } of places(text)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(until).toBeGreaterThan(from);
        expect(until).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 400 },
  );
  const before = performance.now();
  for (const piece of ["a", "1", "1 ", "A. ", "Anna ", "06-", "@a.", "12.", "3-5-2023 "]) {
    places(piece.repeat(4000));
  }
  expect(performance.now() - before).toBeLessThan(3000);
});

describe("the example administration", () => {
  const db = openExample();
  const names = Object.keys(nouns) as NounName[];
  const texts = names.flatMap((name) =>
    listRows<Record<string, unknown>>(db, sources[name], nouns[name].row as never).flatMap((row) =>
      Object.entries(row).flatMap(([field, text]) =>
        typeof text === "string" && field in nouns[name].draft.shape
          ? [{ place: `${name}.${field}`, field, text }]
          : [],
      ),
    ),
  );

  it("holds no text that is warned about", () => {
    const wrong = texts.filter(({ field, text }) => personalDataIn(field, text).length > 0);
    expect(texts.length).toBeGreaterThan(9_000);
    expect(wrong.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  it("has no name or title that is taken for a person when a day stands behind it", () => {
    const named = texts.filter(({ field }) =>
      ["name", "title", "shortName", "town"].includes(field),
    );
    const people = texts.filter(({ place }) => place === "contactPerson.name");
    const ofPeople = new Set(people.map(({ text }) => text));
    const wrong = named.filter(
      ({ text }) => !ofPeople.has(text) && kinds(`${text}, 3-5-2024`).length > 0,
    );
    expect([...new Set(wrong.map(({ text }) => text))]).toEqual([]);
    expect([...ofPeople].filter((name) => kinds(`${name}, 3-5-2024`).length === 0)).toEqual([]);
  });
});
