import type { IconName } from "./parts/icons.tsx";
import { screens } from "./screens.tsx";
import type { Words } from "./words/words.ts";

/** Names a room in words, menu, palette and address. */
export type RoomKey = keyof Words["rooms"];

export type Room = {
  key: RoomKey;
  /** Address of the room, from the root. */
  path: string;
  icon: IconName;
  rooms: readonly ChildRoom[];
};

export type ChildRoom = { key: RoomKey; path: string };

function under(path: string, rooms: Record<string, RoomKey>): ChildRoom[] {
  return Object.entries(rooms).map(([word, key]) => ({ key, path: `${path}/${word}` }));
}

const childcareOnwards = under("/locaties", {
  kinderopvang: "childcare",
  scholen: "schools",
  "witte-vlekken": "whiteSpots",
  consultatiebureaus: "clinics",
  vestigingen: "branches",
});
const boekstart = under("/boekstart", {
  koffertjes: "suitcases",
  bonnen: "vouchers",
  balie: "desk",
  consultatiebureau: "clinicSessions",
  activiteiten: "activities",
  leesklik: "leesklik",
  citaten: "quotes",
});
const dbos = under("/bibliotheek-op-school", {
  deelnames: "participations",
  overeenkomsten: "agreements",
  bezoeken: "visits",
  schooljaarplan: "schoolYearPlan",
  bouwstenen: "buildingBlocks",
  monitor: "monitor",
});
const hours = under("/uren", { week: "hoursWeek", maand: "hoursMonth", afspraken: "hoursAgreed" });
const grants = under("/subsidies", {
  regelingen: "grantSchemes",
  toekenningen: "grantAwards",
  dossiers: "grantFiles",
});
const figures = under("/cijfers", {
  rapporten: "reports",
  publicaties: "publications",
  vergelijken: "compare",
  proeflezen: "proofreading",
});
const data = under("/gegevens", {
  stamgegevens: "reference",
  importeren: "imports",
  gezondheid: "health",
  geschiedenis: "history",
  reservekopieen: "backups",
});

const map: readonly Room[] = [
  { key: "start", path: "/", icon: "start", rooms: [] },
  { key: "locations", path: "/locaties", icon: "place", rooms: childcareOnwards },
  { key: "boekstart", path: "/boekstart", icon: "suitcase", rooms: boekstart },
  { key: "dbos", path: "/bibliotheek-op-school", icon: "book", rooms: dbos },
  { key: "hours", path: "/uren", icon: "clock", rooms: hours },
  { key: "grants", path: "/subsidies", icon: "euro", rooms: grants },
  { key: "figures", path: "/cijfers", icon: "chart", rooms: figures },
  { key: "data", path: "/gegevens", icon: "database", rooms: data },
];

/** The rooms that have a screen, with those of their children that have one. */
export function openRooms(): Room[] {
  return map
    .map((room) => ({ ...room, rooms: room.rooms.filter((child) => screens[child.key]) }))
    .filter((room) => screens[room.key] || room.rooms.length > 0);
}

/** Where a room opens: its own screen, else that of its first child. */
export function roomAddress(room: Room): string {
  return screens[room.key] ? room.path : (room.rooms[0]?.path ?? room.path);
}

/** The address of a room by its key. */
export function addressOf(key: RoomKey): string {
  for (const room of map) {
    if (room.key === key) return room.path;
    const child = room.rooms.find((one) => one.key === key);
    if (child) return child.path;
  }
  return "/";
}

/** The room and child room that an address lies in; null when it lies in none. */
export function roomAt(path: string): { room: Room; child: ChildRoom | null } | null {
  const inside = (root: string) => path === root || path.startsWith(`${root}/`);
  for (const room of openRooms()) {
    const child = room.rooms.find((one) => inside(one.path)) ?? null;
    if (child || path === room.path) return { room, child };
    if (room.path !== "/" && screens[room.key] && inside(room.path)) return { room, child: null };
  }
  return null;
}
