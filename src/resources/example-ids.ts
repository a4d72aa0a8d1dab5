import { resourceId } from "../packages/identity.ts";

/** The first article's key, and things in it: what the documentation's examples ask for. */
export const exampleSlug = "russia-iran-alliance-opinion";
const inArticle = (key: string) => `${exampleSlug}/${key}`;

export const exampleIds = {
  article: resourceId("article", exampleSlug),
  russia: resourceId("actor", "iso3166:RU"),
  iran: resourceId("actor", "iso3166:IR"),
  speaker: resourceId("actor", inArticle("volodymyr-zelensky")),
  publisher: resourceId("actor", inArticle("the-moscow-times")),
  factCheck: resourceId("factCheck", "example"),
  correction: resourceId("correction", "example"),
  event: resourceId("event", inArticle("iran-war")),
  quote: resourceId("quote", inArticle("p08-wall-of-drones")),
  claim: resourceId("claim", inArticle("p05-04-moscow-denies")),
  /** The correction of the examples touches it. */
  correctedClaim: resourceId("claim", inArticle("d1-01-views-not-position")),
  citation: resourceId("citation", inArticle("p05-cnn-drone-tactics")),
  mention: resourceId("mention", inArticle("m-p01-iran-1")),
  source: resourceId("source", "https://www.wsj.com/opinion/ukraine-russia-iran-shahed-drones-99ccb7fc"),
};

/** An erasure as the documentation’s examples name it. */
export const exampleErasureId = "era_mzxw6ytboi2dgnbvgy3tqojqge";

/** A key as the documentation’s examples name it. */
export const exampleKeyId = "key_mzxw6ytboi2dgnbvgy3tqojqge";

/** A webhook as the documentation’s examples name it. */
export const exampleWebhookId = "whk_mzxw6ytboi2dgnbvgy3tqojqge";
