import { describe, expect, it } from "vitest";
import { readHolidayLines } from "../../../renderer/src/screens/clinic-sessions/holiday-lines.ts";
import {
  firstList,
  keptDays,
  withDay,
  withKept,
} from "../../../renderer/src/screens/clinic-sessions/planned-days.ts";
import {
  dueSessions,
  filteredSessions,
  objectionTo,
  type Session,
  shortClinic,
  standingOf,
} from "../../../renderer/src/screens/clinic-sessions/session-state.ts";
import {
  readSpan,
  spanName,
  weekNumber,
} from "../../../renderer/src/screens/clinic-sessions/span-text.ts";
import { formatsOf } from "../../../renderer/src/words/formats.ts";
import { wordsOf } from "../../../renderer/src/words/use-words.ts";

const today = "2024-11-26";
const words = wordsOf("nl");
const formats = formatsOf("nl");

function session(heldOn: string, fields: Partial<Session> = {}): Session {
  const nothing = {
    ...{ cancelKind: null, cancelReason: null, durationMinutes: null, travelMinutes: null },
    ...{ conversations: null, conversationsQuality: null, firstContacts: null, note: null },
    ...{ grandparents: null, otherLanguage: null, vouchersGiven: null, suitcasesGiven: null },
    ...{ memberships: null, referrals: 0, presses: 0 },
    ...{ plannedStartMinutes: null, plannedEndMinutes: null },
  };
  const where = { clinicId: "c1", clinicName: "Consultatiebureau Sleen", municipalityName: "" };
  const who = { staffId: "s1", staffCode: "BC-01" };
  const when = {
    id: heldOn,
    heldOn,
    halfDay: "morning",
    kind: "regular",
    state: "planned",
  } as const;
  return { ...nothing, ...where, ...who, ...when, ...fields };
}

describe("how half-days stand", () => {
  const held = { state: "held", conversationsQuality: "counted" } as const;

  it("tells planned ones of the past from those of today and to come", () => {
    const days = ["2024-11-25", today, "2024-11-27"].map((day) => standingOf(session(day), today));
    expect(days).toEqual(["overdue", "today", "planned"]);
    const unknown = { ...held, conversationsQuality: "unknown" } as const;
    expect(standingOf(session(today, unknown), today)).toBe("unknown");
  });

  it("puts what is due on top, the oldest first, morning before afternoon", () => {
    const afternoon = session(today, { id: "pm", halfDay: "afternoon" });
    const due = dueSessions(
      [
        ...[session("2024-12-01"), session("2024-11-30"), session("2024-12-02")],
        ...[afternoon, session(today), session("2024-11-04"), session("2024-10-01")],
        ...[session("2024-11-05", held), session("2024-11-28", { state: "cancelled" })],
      ],
      today,
    );
    expect(due.overdue.map(({ id }) => id)).toEqual(["2024-10-01", "2024-11-04"]);
    expect(due.today.map(({ id }) => id)).toEqual([today, "pm"]);
    expect(due.week.map(({ id }) => id)).toEqual(["2024-11-30", "2024-12-01"]);
  });

  it("narrows the list by place, state and days together", () => {
    const rows = [
      session("2024-11-01", held),
      session("2024-11-08", { ...held, clinicId: "c2" }),
      session("2024-12-06", held),
      session("2024-11-15"),
    ];
    const span = { from: "2024-11-01", until: "2024-11-30" };
    const filter = { clinicId: "c1", staffId: null, standings: ["held", "unknown"], span } as const;
    expect(filteredSessions(rows, filter, today).map(({ id }) => id)).toEqual(["2024-11-01"]);
    const all = { clinicId: null, staffId: null, standings: null, span: null };
    expect(filteredSessions(rows, all, today)).toHaveLength(4);
  });

  it("says what speaks against another day: taken, elsewhere, a holiday", () => {
    const moving = session(today);
    const holidays = [
      { id: "h", fromDay: "2024-12-21", untilDay: "2025-01-05", name: "Kerst", source: "x" },
    ];
    const sessions = [
      session("2024-12-03"),
      session("2024-12-10", { clinicId: "c2", clinicName: "Consultatiebureau Dalen" }),
      session("2024-12-17", { clinicId: "c2", state: "cancelled" }),
    ];
    const against = (day: string) => objectionTo(moving, day, { sessions, holidays }, words);
    expect(against("2024-12-03")).toBe("Dit dagdeel staat er op deze dag al.");
    expect(against("2024-12-10")).toContain("Consultatiebureau Dalen");
    expect(against("2024-12-17")).toBeNull();
    expect(against("2024-12-24")).toBe("Deze dag valt in Kerst.");
  });

  it("names a clinic by its place in a room of clinics", () => {
    expect(shortClinic("Consultatiebureau Sleen")).toBe("Sleen");
    expect(shortClinic("Consultatiebureau ")).toBe("Consultatiebureau ");
    expect(shortClinic("CJG De Brink")).toBe("CJG De Brink");
  });
});

describe("the list of days to plan", () => {
  const plain = { holiday: null, planned: false, elsewhere: null };
  const list = firstList([
    { ...plain, day: "2025-04-01" },
    { ...plain, day: "2025-04-08", holiday: "Paasweek" },
    { ...plain, day: "2025-04-15", planned: true },
    { ...plain, day: "2025-04-22", elsewhere: "Consultatiebureau Dalen" },
  ]);

  it("leaves out what something speaks against, until a person ticks it", () => {
    expect(keptDays(list)).toEqual(["2025-04-01"]);
    expect(keptDays(withKept(list, "2025-04-08", true))).toEqual(["2025-04-01", "2025-04-08"]);
    expect(keptDays(withKept(list, "2025-04-15", true))).toEqual(["2025-04-01"]);
  });

  it("moves a day and remembers the first one, and adds another in its place", () => {
    const once = withDay(list, { ...plain, day: "2025-04-10" }, "2025-04-08");
    const twice = withDay(once, { ...plain, day: "2025-04-11" }, "2025-04-10");
    const moved = twice.find(({ day }) => day === "2025-04-11");
    expect(moved).toMatchObject({ was: "2025-04-08", added: false, kept: true });
    const more = withDay(twice, { ...plain, day: "2025-04-03", planned: true }, null);
    expect(more[1]).toMatchObject({ day: "2025-04-03", added: true, was: null, kept: false });
    expect(more).toHaveLength(5);
  });
});

describe("pasted holidays", () => {
  const read = (text: string) => readHolidayLines(text, "2026-01-10");

  it("reads semicolons and tabs, Dutch days and ISO days, one day and several", () => {
    const text = "Meivakantie; 25-4-2026; 3-5-2026\n\nHemelvaart\t2026-05-14\r\n";
    expect(read(text)).toEqual({
      lines: [
        { name: "Meivakantie", fromDay: "2026-04-25", untilDay: "2026-05-03" },
        { name: "Hemelvaart", fromDay: "2026-05-14", untilDay: "2026-05-14" },
      ],
    });
  });

  it("names the first line that cannot be read", () => {
    expect(read("Pasen; 5-4-2026\nzomer")).toEqual({ wrong: 2 });
    expect(read("Zomer; 16-8-2026; 4-7-2026")).toEqual({ wrong: 1 });
    expect(read("; 5-4-2026")).toEqual({ wrong: 1 });
    expect(read("Pasen; 31-4-2026")).toEqual({ wrong: 1 });
    expect(read("  \n")).toEqual({ lines: [] });
  });
});

describe("a stretch of days in words and addresses", () => {
  const name = (from: string, until: string) => spanName({ from, until }, words, formats);

  it("is said as the calendar says it", () => {
    expect(name("2024-01-01", "2024-12-31")).toBe("2024");
    expect(name("2024-07-01", "2024-09-30")).toBe("3e kwartaal 2024");
    expect(name("2024-02-01", "2024-02-29")).toBe("februari 2024");
    expect(name("2024-11-25", "2024-12-01")).toBe("week 48: 25-11-2024 – 01-12-2024");
    expect(name("2024-02-01", "2024-03-15")).toBe("01-02-2024 – 15-03-2024");
  });

  it("numbers weeks after ISO 8601, across the year", () => {
    const weeks = ["2020-12-31", "2021-01-01", "2021-01-04", "2024-12-30", "2026-12-31"];
    expect(weeks.map(weekNumber)).toEqual([53, 53, 1, 1, 53]);
  });

  it("is read from an address only when it exists", () => {
    const at = (query: string) => readSpan(new URLSearchParams(query));
    expect(at("van=2024-01-01&tot=2024-03-31")).toEqual({
      from: "2024-01-01",
      until: "2024-03-31",
    });
    expect(at("van=2024-03-31&tot=2024-01-01")).toBeNull();
    expect(at("van=2024-02-30&tot=2024-03-31")).toBeNull();
    expect(at("van=2024-01-01")).toBeNull();
  });
});
