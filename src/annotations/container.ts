import { Problem } from "../http/problems.ts";
import type { Annotation } from "./annotations.ts";

/** The W3C's context of annotations, and with it the profile of their media type. */
export const annotationContext = "http://www.w3.org/ns/anno.jsonld";
export const annotationMediaType = `application/ld+json; profile="${annotationContext}"`;
const containerContext = "http://www.w3.org/ns/ldp.jsonld";

/** Most annotations on a page. */
export const annotationsPerPage = 100;

/** How a client would like a container (Web Annotation Protocol, 4.2): with which items, and whether at once. */
export interface Preference {
  /** Without the first page inside. */
  minimal: boolean;
  /** The annotations' addresses in place of the annotations. */
  iris: boolean;
}

/** What the header `Prefer` asks for; what it does not say, and what it says wrongly, is a wish for nothing. */
export function preferenceIn(header: string | undefined): Preference {
  const included = /\breturn\s*=\s*representation\b[^,]*?;\s*include\s*=\s*"([^"]*)"/i.exec(header ?? "")?.[1]?.split(/\s+/) ?? [];
  return {
    minimal: included.includes("http://www.w3.org/ns/ldp#PreferMinimalContainer"),
    iris: included.includes("http://www.w3.org/ns/oa#PreferContainedIRIs"),
  };
}

interface Container {
  /** Where the container is served. */
  address: string;
  label: string;
  annotations: Annotation[];
}

/** The container: how many annotations there are, and the way to its pages, the first of which stands inside unless that is not wanted. */
export function toCollection(container: Container, { minimal, iris }: Preference): object {
  const { address, label, annotations } = container;
  const last = Math.ceil(annotations.length / annotationsPerPage) - 1;
  const pages =
    annotations.length === 0
      ? {}
      : { first: minimal ? pageAddress(address, 0, iris) : page(container, 0, iris), last: pageAddress(address, last, iris) };
  return {
    "@context": [annotationContext, containerContext],
    id: address,
    type: ["BasicContainer", "AnnotationCollection"],
    label,
    total: annotations.length,
    ...pages,
  };
}

/** A page by its number, from 0. Throws 404 where there is no such page. */
export function toPage(container: Container, number: number, iris: boolean): object {
  const { address, label, annotations } = container;
  if (number * annotationsPerPage >= annotations.length) {
    throw new Problem(
      "notFound",
      `There is no page ${number}; ${address} has ${annotations.length} annotations, ${annotationsPerPage} a page.`,
    );
  }
  const partOf = { id: address, type: "AnnotationCollection", label, total: annotations.length };
  return { "@context": annotationContext, ...page(container, number, iris), partOf };
}

function page({ address, annotations }: Container, number: number, iris: boolean): object {
  const startIndex = number * annotationsPerPage;
  const items = annotations.slice(startIndex, startIndex + annotationsPerPage);
  return {
    id: pageAddress(address, number, iris),
    type: "AnnotationPage",
    partOf: address,
    startIndex,
    ...(number > 0 && { prev: pageAddress(address, number - 1, iris) }),
    ...(startIndex + annotationsPerPage < annotations.length && { next: pageAddress(address, number + 1, iris) }),
    items: iris ? items.map(({ id }) => id) : items,
  };
}

const pageAddress = (address: string, number: number, iris: boolean) => `${address}?page=${number}${iris ? "&iris=true" : ""}`;
