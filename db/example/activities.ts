import type { activityKinds } from "../model/activity.ts";
import { createRecord, type Fields } from "../queries/record.ts";
import type { Db } from "../sql.ts";
import { nthWeekday, type Weekday, weekdays } from "./days.ts";
import { exampleMunicipalities } from "./municipalities.ts";
import type { ExampleSchool } from "./schools.ts";
import type { ExampleWorld } from "./world.ts";

type Quality = "counted" | "estimated" | "averaged";

/** A monthly meeting in 2024: children and adults per month, and the months that were estimated. */
interface Monthly {
  readonly town: string;
  readonly weekday: Weekday;
  readonly nth: number;
  readonly children: readonly number[];
  readonly adults: readonly number[];
  readonly estimated: readonly number[];
}

/** Coevorden's 36 meetings of 2024; the 214 children are those of the annual report less 35. */
const monthly: readonly Monthly[] = [
  {
    town: "Sleen",
    weekday: "wednesday",
    nth: 1,
    children: [5, 6, 7, 6, 7, 8, 5, 5, 6, 7, 8, 6],
    adults: [5, 5, 6, 6, 6, 7, 4, 5, 6, 6, 8, 6],
    estimated: [7, 8],
  },
  {
    town: "Schoonoord",
    weekday: "monday",
    nth: 4,
    children: [5, 5, 6, 5, 6, 6, 5, 5, 5, 6, 10, 5],
    adults: [4, 5, 5, 5, 6, 5, 4, 5, 5, 5, 11, 4],
    estimated: [11],
  },
  {
    town: "Dalen",
    weekday: "friday",
    nth: 2,
    children: [5, 6, 6, 5, 6, 7, 5, 5, 6, 6, 7, 5],
    adults: [5, 5, 6, 5, 5, 7, 5, 4, 6, 5, 7, 5],
    estimated: [8, 12],
  },
];

/** The meetings begin at half past nine and last an hour. */
const time = { startMinutes: 9 * 60 + 30, endMinutes: 10 * 60 + 30 };

function month(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, "0")}`;
}

function people(children: number, adults: number, quality: Quality): Fields {
  return { children, childrenQuality: quality, adults, adultsQuality: quality };
}

/** Gives what all meetings of Kleintje Bieb have in common. */
function meeting(branchId: string | undefined, kind: (typeof activityKinds)[number]): Fields {
  if (branchId === undefined) throw new Error("the example has no branch for a meeting");
  return {
    placeKind: "branch",
    branchId,
    audience: "families",
    kind,
    programmeCode: "boekstart-babies",
    coreFunction: "reading",
    state: "held",
  };
}

function storeMonthly({ db, branches }: ExampleWorld): void {
  for (const { town, weekday, nth, children, adults, estimated } of monthly) {
    const title = `Kleintje Bieb ${town}`;
    const { state: _held, ...own } = meeting(branches.get(town), "kleintje_bieb_toddlers");
    const plan = { repeats: "monthly", weekday: weekdays[weekday], every: 1, nth } as const;
    const days = { startsOn: "2023-12-01", endsOn: "2025-02-28" };
    const usual = { ...time, usualChildren: 6, usualAdults: 5 };
    const series = { title, ...plan, ...days, ...usual, ...own };
    const seriesId = createRecord(db, "activity_series", series);
    const shared = { seriesId, title, ...time, ...own, state: "held" };
    const store = (heldOn: string, present: Fields) =>
      createRecord(db, "activity", { ...shared, heldOn, ...present });
    store(nthWeekday("2023-12", weekday, nth), people(6, 5, "counted"));
    for (const [place, number] of children.entries()) {
      const quality = estimated.includes(place + 1) ? "estimated" : "counted";
      const present = people(number, adults[place] ?? 0, quality);
      const notes = quality === "estimated" ? "Aantal achteraf geschat" : null;
      store(nthWeekday(month(2024, place + 1), weekday, nth), { ...present, notes });
    }
    store(nthWeekday("2025-01", weekday, nth), people(7, 6, "counted"));
    store(nthWeekday("2025-02", weekday, nth), { state: "planned" });
  }
}

function storeHighlights({ db, branches }: ExampleWorld): void {
  const coevorden = branches.get("Coevorden");
  createRecord(db, "activity", {
    title: "Kleintje Bieb: thema Oogst",
    heldOn: "2024-09-18",
    ...meeting(coevorden, "kleintje_bieb_join_in"),
    ...people(15, 12, "averaged"),
  });
  createRecord(db, "activity", {
    title: "Landelijke BoekStartdag",
    heldOn: "2024-06-01",
    ...meeting(coevorden, "campaign"),
    ...people(20, 17, "estimated"),
    partner: "Stichting Voorbeeld Jeugdgezondheidszorg",
  });
  createRecord(db, "activity", {
    title: "Boekjes & Brabbels",
    heldOn: "2024-02-14",
    ...meeting(coevorden, "kleintje_bieb_babies"),
    state: "cancelled",
    cancelReason: "Ziekte van de begeleider",
  });
}

function storeWebinars(db: Db): void {
  const webinars = [
    ["2024-01-09", "Webinar De Nationale Voorleesdagen 2024", 34],
    ["2024-12-10", "Webinar De Nationale Voorleesdagen 2025", 41],
  ] as const;
  for (const [heldOn, title, professionals] of webinars) {
    createRecord(db, "activity", {
      title,
      heldOn,
      placeKind: "online",
      groupCode: "bind",
      audience: "professionals",
      kind: "webinar",
      programmeCode: "boekstart-babies",
      coreFunction: "education",
      state: "held",
      childrenQuality: "not_applicable",
      adultsQuality: "not_applicable",
      professionals,
      professionalsQuality: "counted",
    });
  }
}

/** Gives a school of a town, for what happens at a school. */
function schoolIn(schools: readonly ExampleSchool[], town: string): string {
  const school = schools.find((one) => one.town === town);
  if (!school) throw new Error(`the example has no school in ${town}`);
  return school.id;
}

function storeSchoolActivities(
  { db, branches }: ExampleWorld,
  schools: readonly ExampleSchool[],
): void {
  createRecord(db, "activity", {
    title: "Schrijversbezoek bovenbouw (voorbeeld)",
    heldOn: "2024-11-28",
    placeKind: "location",
    locationId: schoolIn(schools, "Schoonoord"),
    audience: "children",
    kind: "author_visit",
    programmeCode: "dbos-primary",
    coreFunction: "reading",
    state: "held",
    children: 42,
    childrenQuality: "counted",
    professionals: 3,
    professionalsQuality: "counted",
  });
  createRecord(db, "activity", {
    title: "Peutergroep komt boeken lenen",
    heldOn: "2024-03-20",
    ...meeting(branches.get("Sleen"), "class_borrowing"),
    audience: "children",
    ...people(11, 2, "counted"),
  });
  createRecord(db, "activity", {
    title: "Groep 5 komt boeken lenen",
    heldOn: "2024-10-09",
    ...meeting(branches.get("Dalen"), "class_borrowing"),
    audience: "children",
    programmeCode: "dbos-primary",
    ...people(19, 1, "counted"),
  });
}

/** Stores a meeting every other month in the first branch of the other municipalities. */
function storeElsewhere({ db, dice, branches }: ExampleWorld): void {
  for (const { code, branches: towns } of exampleMunicipalities) {
    const [town] = towns;
    if (code === "0109" || town === undefined) continue;
    const title = `Kleintje Bieb ${town}`;
    const seriesId = createRecord(db, "activity_series", { title });
    for (const number of [1, 3, 5, 7, 9, 11]) {
      const children = dice.whole(4, 12);
      createRecord(db, "activity", {
        seriesId,
        title,
        heldOn: nthWeekday(month(2024, number), "wednesday", 2),
        ...meeting(branches.get(town), "kleintje_bieb_toddlers"),
        ...people(children, children - 1, "counted"),
      });
    }
  }
}

/** Stores the activities: 38 public ones in Coevorden in 2024, near-misses, and those elsewhere. */
export function storeActivities(world: ExampleWorld, schools: readonly ExampleSchool[]): void {
  storeMonthly(world);
  storeHighlights(world);
  storeWebinars(world.db);
  storeSchoolActivities(world, schools);
  storeElsewhere(world);
}
