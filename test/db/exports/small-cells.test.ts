import { expect, it } from "vitest";
import { hideSmall, isSmall } from "../../../db/exports/small-cells.ts";
import { randomOf } from "../../worlds/random.ts";

const shown = (counts: readonly number[]) => {
  const { cells, total } = hideSmall(counts.map((count) => ({ count })));
  return { counts: cells.map(({ count }) => count), total };
};

it("takes one to four people for few, and nobody or five not", () => {
  expect([0, 1, 4, 5, null].map(isSmall)).toEqual([false, true, true, false, false]);
});

it("shows all where nothing is small, and leaves empty cells as they are", () => {
  expect(shown([12, 0, 5])).toEqual({ counts: [12, 0, 5], total: 17 });
});

it("hides a small cell together with the next smallest, so that the total stays true", () => {
  expect(shown([22, 3, 8, 0, 40])).toEqual({ counts: [22, null, null, 0, 40], total: 73 });
});

it("hides on until five people are hidden together", () => {
  expect(shown([1, 2, 9, 30])).toEqual({ counts: [null, null, null, 30], total: 42 });
  expect(shown([2, 3, 9])).toEqual({ counts: [null, null, 9], total: 14 });
});

it("hides the total too where there is no second cell, or too few people", () => {
  expect(shown([3])).toEqual({ counts: [null], total: null });
  expect(shown([0, 4, 0])).toEqual({ counts: [0, null, 0], total: null });
  expect(shown([1, 2])).toEqual({ counts: [null, null], total: null });
});

it("never lets the total and the shown cells give a hidden one away", () => {
  const random = randomOf(2024);
  for (let round = 0; round < 500; round += 1) {
    const counts = Array.from({ length: random.between(0, 9) }, () => random.between(0, 12));
    const { counts: left, total } = shown(counts);
    const hidden = counts.filter((_, at) => left[at] === null);
    expect(left.filter((count) => isSmall(count))).toEqual([]);
    if (hidden.length === 0) continue;
    const sum = hidden.reduce((before, count) => before + count, 0);
    const told = hidden.length > 1 && sum >= 5;
    expect(total !== null, counts.join(" ")).toBe(told);
  }
});
