import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { RequestEnv } from "./router.ts";

const nothing = ["'none'"];
const self = ["'self'"];

/** Seconds for which a browser keeps to https once it has come by it. */
const keepToHttps = 31_536_000;

/**
 * Headers that keep browsers from doing with an answer what it is not for: to run it, guess its type or frame it. Pages
 * elsewhere may read the API all the same. The pages at /docs run their own scripts, nobody else's.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler<RequestEnv> {
  const always = {
    crossOriginResourcePolicy: "cross-origin",
    // Only who is reached by https can promise it; for its subdomains somebody else would have to.
    strictTransportSecurity: publicUrl.startsWith("https:") && `max-age=${keepToHttps}`,
    // Of browsers that are gone.
    xXssProtection: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
  };
  const closed = { baseUri: nothing, formAction: nothing, frameAncestors: nothing };
  const data = secureHeaders({
    ...always,
    contentSecurityPolicy: { defaultSrc: nothing, ...closed },
    // These are for documents, and the policy says who may frame one.
    referrerPolicy: false,
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  const pages = secureHeaders({
    ...always,
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    // Swagger UI sets styles on elements and draws its icons as data.
    contentSecurityPolicy: {
      defaultSrc: self,
      styleSrc: [...self, "'unsafe-inline'"],
      imgSrc: [...self, "data:"],
      objectSrc: nothing,
      ...closed,
    },
  });
  return (c, next) => (/^\/docs(\/|$)/.test(c.req.path) ? pages : data)(c, next);
}
