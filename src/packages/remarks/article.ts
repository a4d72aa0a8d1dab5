import { type DeskRemark, type Examined, remark } from "./examined.ts";

/** What the article does not say of itself. */
export function articleRemarks({ content: { article }, blocks }: Examined): DeskRemark[] {
  const remarks: DeskRemark[] = [];
  if (article.language === "und") {
    remarks.push(
      remark("languageUnknown", "/article/language", null, "Nobody has said in what language it is, so marks and sentences are guessed."),
    );
  }
  const printed = blocks.find(({ kind }) => kind === "headline");
  if (printed && printed.text !== article.headline) {
    const said = article.headline === null ? "The article has no headline" : `The article's headline is "${article.headline}"`;
    const passage = { block: printed.index, start: 0, end: 0, exact: printed.text };
    remarks.push(remark("headlineDiffers", "/article/headline", passage, `${said}, but its text prints another.`));
  }
  if (article.published.edtf === null) {
    remarks.push(remark("publicationUnknown", "/article/published", null, "Nobody has said when the article was published."));
  }
  if (article.publisher === null) {
    remarks.push(remark("publisherUnknown", "/article/publisher", null, "Nobody has said who published the article."));
  }
  if (article.authors.length === 0) {
    const why =
      article.byline === null
        ? "The article has neither byline nor authors."
        : `The byline "${article.byline}" is not resolved into authors.`;
    remarks.push(remark("authorsUnknown", "/article/authors", null, why));
  }
  article.authors.forEach(({ actor, name }, index) => {
    if (actor === null) remarks.push(remark("authorsUnknown", `/article/authors/${index}/actor`, null, `The author ${name} is no actor.`));
  });
  return remarks;
}
