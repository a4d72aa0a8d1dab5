import { describe, expect, test } from "vitest";
import { type DateBounds, edtfBounds } from "../src/dates/edtf.ts";

type Row = [edtf: string, earliest: DateBounds["earliest"], latest: DateBounds["latest"], open: DateBounds["open"]];

describe("edtfBounds", () => {
  test.each<Row>([
    // Level 0
    ["2026", "2026-01-01", "2026-12-31", null],
    ["2026-03", "2026-03-01", "2026-03-31", null],
    ["2026-04", "2026-04-01", "2026-04-30", null],
    ["2026-03-04", "2026-03-04", "2026-03-04", null],
    ["2024-02", "2024-02-01", "2024-02-29", null],
    ["2023-02", "2023-02-01", "2023-02-28", null],
    ["1900-02", "1900-02-01", "1900-02-28", null],
    ["2000-02", "2000-02-01", "2000-02-29", null],
    ["2024-02-29", "2024-02-29", "2024-02-29", null],
    ["2026-03-04T10:00:00Z", "2026-03-04", "2026-03-04", null],
    ["0001", "0001-01-01", "0001-12-31", null],
    ["0099-05", "0099-05-01", "0099-05-31", null],
    ["9999", "9999-01-01", "9999-12-31", null],
    ["2014/2016", "2014-01-01", "2016-12-31", null],
    ["2014-05/2016-02-03", "2014-05-01", "2016-02-03", null],
    ["2026-03-04/2026-03-04", "2026-03-04", "2026-03-04", null],
    ["2026-03-04/2026-03", "2026-03-04", "2026-03-31", null],
    // Level 1: uncertain and approximate
    ["2026?", "2026-01-01", "2026-12-31", null],
    ["2026-03~", "2026-03-01", "2026-03-31", null],
    ["2026-03-04%", "2026-03-04", "2026-03-04", null],
    ["2014~/2016?", "2014-01-01", "2016-12-31", null],
    // Level 1: unspecified digits
    ["202X", "2020-01-01", "2029-12-31", null],
    ["20XX", "2000-01-01", "2099-12-31", null],
    ["2026-XX", "2026-01-01", "2026-12-31", null],
    ["2024-02-XX", "2024-02-01", "2024-02-29", null],
    ["2026-XX-XX", "2026-01-01", "2026-12-31", null],
    // Level 1: seasons name no hemisphere
    ["2026-21", "2026-01-01", "2026-12-31", null],
    ["2026-24", "2026-01-01", "2026-12-31", null],
    ["2024-02-29", "2024-02-29", "2024-02-29", null],
    ["2026-03-01T23:00:00-05:00", "2026-03-01", "2026-03-01", null],
    // Level 1: open and unknown ends
    ["2014/..", "2014-01-01", null, "end"],
    ["../2014-05", null, "2014-05-31", "start"],
    ["../..", null, null, "both"],
    ["2014/", "2014-01-01", null, null],
    ["/2014", null, "2014-12-31", null],
    // Level 2: one of a range
    ["[2025..2026]", "2025-01-01", "2026-12-31", null],
    ["[2025-11..2026-02]", "2025-11-01", "2026-02-28", null],
    ["[2026-03-01..2026-03-04]", "2026-03-01", "2026-03-04", null],
    ["[..2026-03]", null, "2026-03-31", "start"],
    ["[2026-03..]", "2026-03-01", null, "end"],
  ])("%s is from %s to %s, open: %s", (edtf, earliest, latest, open) => {
    expect(edtfBounds(edtf)).toEqual({ earliest, latest, open });
  });

  test.each([
    ["", "is not an EDTF date"],
    ["last spring", "is not an EDTF date"],
    [" 2026", "is not an EDTF date"],
    ["2026-3", "is not an EDTF date"],
    ["2026-13", "is not an EDTF date"],
    ["2026-00", "is not an EDTF date"],
    ["2026-01-32", "is not an EDTF date"],
    ["[..]", "is not an EDTF date"],
    ["/", "names no date"],
    ["2023-02-29", "is not a day of the calendar"],
    ["1900-02-29/2026", "is not a day of the calendar"],
    ["2016/2014", "ends before it begins"],
    ["[2026..2025]", "ends before it begins"],
    ["[2025,2026]", "lists several dates"],
    ["[2025..2026,2028]", "lists several dates"],
    ["{2025..2026}", "lists several dates"],
    ["{2025,2026}", "lists several dates"],
    ["156X-12-25", "is EDTF level 2"],
    ["2026-XX-04", "is EDTF level 2"],
    ["2004-06~-11", "is EDTF level 2"],
    ["2001-33", "is EDTF level 2"],
    ["1950S2", "is EDTF level 2"],
    ["0000", "lies outside the years 0001 to 9999"],
    ["-0044", "lies outside the years 0001 to 9999"],
    ["Y12000", "lies outside the years 0001 to 9999"],
    ["9".repeat(81), "at most 80 characters"],
  ])("%j is refused: it %s", (edtf, reason) => {
    expect(() => edtfBounds(edtf)).toThrow(RangeError);
    expect(() => edtfBounds(edtf)).toThrow(reason);
  });

  test("names the expression that it refuses", () => {
    expect(() => edtfBounds("2016/2014")).toThrow('"2016/2014"');
  });
});
