import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Separator } from "../../../db/imports/delimited.ts";
import type { Encoding } from "../../../db/imports/encoding.ts";
import { readRegister } from "../../../db/imports/read-register.ts";
import type { RegisterFileContents } from "../../../db/imports/register-contents.ts";
import type { RegisterSource } from "../../../db/model/register.ts";
import { childcareHeader, childcareRow } from "./national-childcare.ts";
import { type Dialect, registerFile, writeRegister } from "./register-file.ts";

interface Sample {
  source: RegisterSource;
  /** The column with a text in which anything may stand. */
  free: string;
  header: string[];
  rows: string[][];
}

const SCHOOL_HEADER =
  "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;" +
  "PLAATSNAAM;GEMEENTENUMMER;SOORT PRIMAIR ONDERWIJS;BEVOEGD GEZAG NUMMER";

const SAMPLES: Sample[] = [
  sample("duo-so", "VESTIGINGSNAAM", SCHOOL_HEADER, [
    "00SU;00SU00;School v. ZMLK;Kerkweg;4;7811 AA;EMMEN;0114;SO/VSO;42830",
    "00JH;00JH00;De Kameleon;Markt;1-3;7901 AA;HOOGEVEEN;0118;SBO;41414",
  ]),
  sample(
    "duo-boards",
    "BEVOEGD GEZAG NAAM",
    "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;PLAATSNAAM;KVK-NUMMER;ADMINISTRATIEKANTOORNUMMER",
    ["42830;Stg. Openbaar;EMMEN;1234567;100", "41414;Stg. Bijzonder;HOOGEVEEN;90000001;"],
  ),
  sample(
    "duo-po-pupils",
    "NAAM_VESTIGING",
    "INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;GEMEENTECODE_VESTIGING;" +
      "LEERLINGEN_2023;LEERLINGEN_2024;LEERLINGEN_2025",
    ["04FH;04FH00;School;BO;109;0;<5;12", "00SU;00SU00;Andere;SO/VSO;114;158;;160"],
  ),
  sample(
    "duo-po-pupils",
    "NAAM_VESTIGING",
    "INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SCHOOLJAAR;AANTAL_LEERLINGEN",
    ["04FH;04FH00;School;2023-2024;12", "04FH;04FH00;School;2024-2025;<5"],
  ),
  sample(
    "duo-vo-pupils",
    "INSTELLINGSNAAM VESTIGING",
    "VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;PLAATSNAAM;GEMEENTENUMMER;AANTAL LEERLINGEN",
    ["18BR00;Praktijkonderwijs;ASSEN;0106;234", "02EB04;Van Gogh;ASSEN;0106;<5"],
  ),
  sample("cbs-births", "Gemeente", "RegioS;Gemeente;Perioden;LevendGeborenKinderen_2", [
    "GM0109;Coevorden;2024MM06;24",
    "GM0106;Assen;2024JJ00;.",
  ]),
  childcare(),
];

const anything = fc
  .array(fc.constantFrom("a", "é", "’", '"', ";", ",", "\t", "\r\n", "\n", " ", "'", "-"))
  .map((parts) => `x${parts.join("")}x`);

const dialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom<Encoding>("utf-8", "windows-1252", "utf-16le", "utf-16be"),
  mark: fc.constant(true),
  separator: fc.constantFrom<Separator>(";", ",", "\t"),
  lineEnd: fc.constantFrom("\r\n", "\n", "\r"),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
});

const options = { year: 2025, includeAfterSchoolCare: true };

describe.each(SAMPLES.map((one) => [`${one.source} (${one.header.length} columns)`, one] as const))(
  "%s",
  (_, { source, free, header, rows }) => {
    it("gives the same in any dialect, order and spelling of the columns", () => {
      const places = header.map((_name, place) => place);
      fc.assert(
        fc.property(
          fc.shuffledSubarray(places, { minLength: places.length }),
          fc.constantFrom(same, (name: string) => ` ${name.toLowerCase()} `, respell),
          anything,
          dialect,
          (order, spell, text, how) => {
            const named = rows.map((row) => row.with(header.indexOf(free), `Café ${text}`));
            const plain = readRegister(writeRegister([header, ...named], PLAIN), options);
            const shuffled = [header.map(spell), ...named].map((row) =>
              order.map((place) => row[place] ?? ""),
            );
            const result = readRegister(writeRegister(shuffled, how), options);
            expect(result).toMatchObject({ source, ...encodingOf(how), refused: [] });
            expect(withoutRows(result)).toEqual(withoutRows(plain));
          },
        ),
      );
    });

    it("may be damaged anywhere: every row is sound or refused with a line and a reason", () => {
      const whole = writeRegister([header, ...rows, ...rows], PLAIN);
      const damage = fc.record({
        place: fc.nat({ max: whole.length }),
        taken: fc.nat({ max: 12 }),
        put: fc.constantFrom('"', ";", "\r\n", "\0", "é", "9", "x", "", "\uFFFD"),
      });
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (blows) => {
          const result = readRegister(blows.reduce(strike, whole), options);
          if (result.outcome === "refused") {
            expect(result.reason).toMatch(/^[a-z-]+$/);
            return;
          }
          for (const { row, reason, value } of result.refused) {
            expect(row).toBeGreaterThan(result.headerRow);
            expect(reason).toMatch(/^[a-z-]+$/);
            expect(typeof value).toBe("string");
          }
          expect(result.rows.every(isSound)).toBe(true);
        }),
        { numRuns: 200 },
      );
    });
  },
);

it("recognises each file as published by the file alone", () => {
  const files = {
    "duo-bo-vestigingen-2026-08-drenthe.csv": "duo-po",
    "duo-vo-vestigingen-2026-10-drenthe-excerpt.csv": "duo-vo",
    "duo-po-leerlingen-historisch-2026-drenthe.csv": "duo-po-pupils",
    "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv": "duo-vo-pupils",
    "lrk-export-SYNTHETISCH-echte-kopregel.csv": "lrk",
    "cbs-37230ned-geboorten-drenthe-2012-2016.csv": "cbs-births",
  };
  for (const [fileName, source] of Object.entries(files)) {
    const contents = readRegister(registerFile(fileName), { fileName });
    expect(contents).toMatchObject({ outcome: "read", source, refused: [] });
  }
});

const PLAIN: Dialect = {
  encoding: "utf-8",
  mark: true,
  separator: ";",
  lineEnd: "\r\n",
  quoteAll: false,
  lastLineEnd: true,
};

function sample(source: RegisterSource, free: string, header: string, rows: string[]): Sample {
  return { source, free, header: header.split(";"), rows: rows.map((row) => row.split(";")) };
}

function childcare(): Sample {
  const location = {
    lrk_id: "100000009",
    type_oko: "KDV",
    status: "Ingeschreven",
    inschrijfdatum: "01-01-2010",
    opvanglocatie_adres: "Voorbeeldstraat 1 ",
    opvanglocatie_postcode: "7741AA",
    contact_telefoon: "'0000-000000'",
    cbs_code: "0109",
  };
  const rows = [location, { ...location, lrk_id: "100000010", type_oko: "BSO" }].map(childcareRow);
  return { source: "lrk", free: "actuele_naam_oko", header: childcareHeader(), rows };
}

function same(name: string): string {
  return name;
}

/** DUO and CBS write `_` for a blank, and the other way round. */
function respell(name: string): string {
  return name.includes("_") ? name.replaceAll("_", " ") : name.replaceAll(" ", "_");
}

function encodingOf({ encoding, separator }: Dialect) {
  return { encoding, separator };
}

/** The contents of the rows, without the lines on which they stand. */
function withoutRows(result: ReturnType<typeof readRegister>) {
  if (result.outcome === "refused") throw new Error(result.reason);
  const rows = (result.rows as readonly { sourceRow: number }[]).map(({ sourceRow, ...row }) => {
    expect(sourceRow).toBeGreaterThan(1);
    return row;
  });
  return { rows, leftOut: result.leftOut };
}

function isSound(row: RegisterFileContents["rows"][number]): boolean {
  if ("locationCode" in row && !/^\d{2}[A-Z]{2}\d{2}$/.test(row.locationCode)) return false;
  if ("countedOn" in row && !/^(?:19|20)\d{2}-10-01$/.test(row.countedOn)) return false;
  if ("lrkNumber" in row && !/^[1-9]\d{8}$/.test(row.lrkNumber)) return false;
  if ("period" in row && !/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(row.period)) return false;
  if ("boardNumber" in row && !("locationCode" in row)) return /^\d+$/.test(row.boardNumber);
  return row.sourceRow > 1;
}

function strike(
  bytes: Uint8Array,
  { place, taken, put }: { place: number; taken: number; put: string },
): Uint8Array {
  const rest = bytes.subarray(place + taken);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(put), rest]);
}
