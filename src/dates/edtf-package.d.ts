/** The parts of edtf.js that Nutgraph uses; the package brings no types of its own. */
declare module "edtf" {
  export interface EdtfNode {
    type: "Date" | "Year" | "Season" | "Interval" | "Set" | "List";
    level: number;
    /** Numbers for a date; its ends for an interval: null where unknown, infinite where open. */
    values: (EdtfNode | EdtfNode[] | number | null)[];
    earlier?: boolean;
    later?: boolean;
    /** A mask of the digits that are X. */
    unspecified?: number;
  }
  export function parse(edtf: string): EdtfNode;
  /** Extended Date, whose bounds are milliseconds since 1970. */
  // biome-ignore lint/suspicious/noShadowRestrictedNames: the package calls it so
  export class Date {
    constructor(node: EdtfNode);
    readonly min: number;
    readonly max: number;
  }
}
