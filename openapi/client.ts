// Written by `npm run openapi` from openapi.json.

export interface paths {
    "/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles
         * @description Articles, newest first, with how much each of them holds.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         *     With `format=atom` it is an Atom feed of what is new or has changed.
         */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article
         * @description What is known of an article. Its text is at `/text`, everything in it at `/package`.
         *
         *     **As IPTC ninjs 3.2** with `format=ninjs` or `Accept: application/vnd.nutgraph.ninjs+json` (IPTC has registered no media type; this one is ours). The text is its only body, and only where it may be served whole. `rel` says what somebody is to the article (`author`, `publisher`, `mentioned`), and of an event how the article commits itself to it (`asserted`, `alleged` …). Named people are `people`, organisations, governments and armed forces `organisations`, states and regions `places`, groups `subjects`; who has no name is left out. `infoSources` are the publishers of works that are cited as evidence. A day without a time is no `contentCreated`. Neither `fields` nor `include` goes with it.
         */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an article
         * @description A merge patch (RFC 7396) on the article in the form that `Article` has in article packages (`PackageArticle` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and the text never change; words change by a correction. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchArticle"];
        trace?: never;
    };
    "/v1/articles/{article}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s text
         * @description The text in force, whole and by blocks, or with `format=text` or `Accept: text/plain` nothing but the text. Every anchor counts Unicode code points from its start.
         */
        get: operations["getArticleText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export an article as a package
         * @description The article and everything in it in one document, with local keys and anchors as words: what an import takes. With `format=jsonld` or `Accept: application/ld+json` the same as a graph: the article, its claims, quotes, citations and mentions, and the actors, sources and events that these speak of. The graph holds the text only where that may be served whole, and is refused only where no words may be.
         */
        get: operations["getArticlePackage"];
        /**
         * Import an article
         * @description Stores an article package, whole or not at all: all of it becomes what the package says, a key that is gone is withdrawn, and sending it again changes nothing. A package with faults is refused with all of them. Published words are never changed by an import, and what a person edited or reviewed since the last one stays, unless `overwrite` says otherwise: both are conflicts. Reviews (`reviewStatus`, `reviewedBy`, `reviewedAt`) are taken from a key that also holds the scope `review`; from any other, what is stored and stays as it was keeps its own, and what is new or changed is `unreviewed`, which `remarks` tell (`saidByReview`). That a package has none takes back that something was accepted; what was rejected stays so. An article with `rights.embargoUntil` ahead is checked and then kept back, with all that comes with it, and published at that time; until then sending it again replaces it, also with another time or none, and nothing but a key of the scope `embargoed` sees it. What has been public can be put under no embargo. `/article-package.schema.json` says what it may hold, `GET /v1/articles/{article}/package` shows one.
         */
        put: operations["putArticlePackage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an article
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. What belongs to it is withdrawn with it, and so are actors, sources and events that no other article holds. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawArticle"];
        /**
         * Take back that an article was withdrawn
         * @description It is published again as it was. What was withdrawn with it comes back with it. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreArticle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s annotations
         * @description The article’s claims, quotes, citations and mentions as W3C Web Annotations: a container (Web Annotation Protocol), its pages of 100, and each annotation. There is one annotation for each anchor that holds in the text in force, in the order of the text.
         *
         *     | of | motivation | bodies |
         *     |---|---|---|
         *     | a claim | `describing` | the proposition in our wording, and the claim |
         *     | a quote | `classifying` | the role of the words (`content`, `speaker` or `cue`), the quote, and for `speaker` the actor |
         *     | a citation | `linking` | the source, and the citation |
         *     | a mention | `identifying` | the actor or event, and the mention |
         *
         *     The target is the article’s text as plain text (`/text?format=text`), with a TextQuoteSelector and a TextPositionSelector. Positions count Unicode code points, as the model asks; JavaScript counts UTF-16 units: `[...text].slice(0, start).join("").length`. Where the whole text may not be served, the words are looked for in the article at its own address, and where no words may be shown, there is only a position. A person is the `creator`; an import, a rule or a model is the `generator`.
         *
         *     `Prefer: return=representation; include="http://www.w3.org/ns/oa#PreferContainedIRIs"` gives addresses in place of annotations, `http://www.w3.org/ns/ldp#PreferMinimalContainer` a container without its first page.
         */
        get: operations["listArticleAnnotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List claims
         * @description Claims in the order of the text, article by article: who says what, about whom, on what evidence.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         *     With `format=atom` it is an Atom feed of what is new or has changed.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a claim
         * @description A claim with the words it rests on, its evidence, and the claims that it bears on.
         */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a claim
         * @description A merge patch (RFC 7396) on the claim in the form that `Claim` has in article packages (`PackageClaim` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchClaim"];
        trace?: never;
    };
    "/v1/articles/{article}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a claim to an article
         * @description Adds one claim, in the form that `Claim` has in article packages (`PackageClaim` in `/article-package.schema.json`): anchors as words, which must stand in the text, and ids or the article’s package keys as references. `key` is its key in the article’s package from now on; one is made where none is given. An import of a package that does not have it yet is refused rather than taking it back.
         */
        post: operations["addClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a claim
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a claim
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawClaim"];
        /**
         * Take back that a claim was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quotes
         * @description Quotes in the order of the text, article by article: who said what, in whose words.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quote
         * @description A quote with its speaker, where it stands, and how it came into the article.
         */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a quote
         * @description A merge patch (RFC 7396) on the quote in the form that `Quote` has in article packages (`PackageQuote` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchQuote"];
        trace?: never;
    };
    "/v1/articles/{article}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a quote to an article
         * @description Adds one quote, in the form that `Quote` has in article packages (`PackageQuote` in `/article-package.schema.json`): anchors as words, which must stand in the text, and ids or the article’s package keys as references. `key` is its key in the article’s package from now on; one is made where none is given. An import of a package that does not have it yet is refused rather than taking it back.
         */
        post: operations["addQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a quote
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a quote
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawQuote"];
        /**
         * Take back that a quote was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreQuote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sources
         * @description Works and pages that articles cite, with how often.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Add a source
         * @description Adds one source to the corpus, in the form that `Source` has in article packages (`PackageSource` in `/article-package.schema.json`), without `key` and with ids as references. One with the same identifiers is found and not added again (409).
         */
        post: operations["addSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a source
         * @description A work or page that articles cite.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a source
         * @description A merge patch (RFC 7396) on the source in the form that `Source` has in article packages (`PackageSource` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchSource"];
        trace?: never;
    };
    "/v1/sources/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a source
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a source into another
         * @description For where two turn out to be one. Everything that spoke of this one speaks of the other, which also gets its names and identifiers; this one is `merged`, and its address leads to the other (308). An import that names either means the other. `If-Match` must name the revision that was seen of this one.
         */
        post: operations["mergeSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a source
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawSource"];
        /**
         * Take back that a source was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List citations
         * @description Places where articles lead to a source, in the order of the text.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listCitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a citation
         * @description One place where an article leads to a source.
         */
        get: operations["getCitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a citation
         * @description A merge patch (RFC 7396) on the citation in the form that `Citation` has in article packages (`PackageCitation` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchCitation"];
        trace?: never;
    };
    "/v1/articles/{article}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a citation to an article
         * @description Adds one citation, in the form that `Citation` has in article packages (`PackageCitation` in `/article-package.schema.json`): anchors as words, which must stand in the text, and ids or the article’s package keys as references. `key` is its key in the article’s package from now on; one is made where none is given. An import of a package that does not have it yet is refused rather than taking it back.
         */
        post: operations["addCitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a citation
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewCitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a citation
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawCitation"];
        /**
         * Take back that a citation was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreCitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List actors
         * @description Everybody and everything that acts, speaks or is spoken of, by name.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listActors"];
        put?: never;
        /**
         * Add an actor
         * @description Adds one actor to the corpus, in the form that `Actor` has in article packages (`PackageActor` in `/article-package.schema.json`), without `key` and with ids as references. One with the same identifiers is found and not added again (409).
         */
        post: operations["addActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an actor
         * @description Somebody or something that acts, speaks or is spoken of, with its names and identifiers.
         */
        get: operations["getActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an actor
         * @description A merge patch (RFC 7396) on the actor in the form that `Actor` has in article packages (`PackageActor` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchActor"];
        trace?: never;
    };
    "/v1/actors/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an actor
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge an actor into another
         * @description For where two turn out to be one. Everything that spoke of this one speaks of the other, which also gets its names and identifiers; this one is `merged`, and its address leads to the other (308). An import that names either means the other. `If-Match` must name the revision that was seen of this one.
         */
        post: operations["mergeActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an actor
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawActor"];
        /**
         * Take back that an actor was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreActor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mentions
         * @description Places where actors and events are named or described, in the order of the text.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a mention
         * @description One place where an actor or event is named or described.
         */
        get: operations["getMention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a mention
         * @description A merge patch (RFC 7396) on the mention in the form that `Mention` has in article packages (`PackageMention` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchMention"];
        trace?: never;
    };
    "/v1/articles/{article}/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a mention to an article
         * @description Adds one mention, in the form that `Mention` has in article packages (`PackageMention` in `/article-package.schema.json`): anchors as words, which must stand in the text, and ids or the article’s package keys as references. `key` is its key in the article’s package from now on; one is made where none is given. An import of a package that does not have it yet is refused rather than taking it back.
         */
        post: operations["addMention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a mention
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewMention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a mention
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawMention"];
        /**
         * Take back that a mention was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreMention"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description What happened, is happening or is said to happen, in the order of time: by the first day on which it may have been, then by the last. What has no first day (a time that is only known to be before another, or none at all) comes last, whichever way the order runs.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listEvents"];
        put?: never;
        /**
         * Add an event
         * @description Adds one event to the corpus, in the form that `Event` has in article packages (`PackageEvent` in `/article-package.schema.json`), without `key` and with ids as references. One with the same identifiers is found and not added again (409).
         */
        post: operations["addEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an event
         * @description An event with its time, place and participants.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description A merge patch (RFC 7396) on the event in the form that `Event` has in article packages (`PackageEvent` in `/article-package.schema.json`); references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. `key` and `id` never change. `If-Match` must name the revision that was seen. By a key that may review, it counts as reviewed (`edited`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.
         */
        patch: operations["patchEvent"];
        trace?: never;
    };
    "/v1/events/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an event
         * @description Says what a person found, who is the holder of the key, and settles `needsReview`. `If-Match` must name the revision that was seen.
         */
        post: operations["reviewEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge an event into another
         * @description For where two turn out to be one. Everything that spoke of this one speaks of the other, which also gets its names and identifiers; this one is `merged`, and its address leads to the other (308). An import that names either means the other. `If-Match` must name the revision that was seen of this one.
         */
        post: operations["mergeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an event
         * @description From then on it leaves the lists and answers 410, and what refers to it leads to that. `If-Match` must name the revision that was seen.
         */
        post: operations["withdrawEvent"];
        /**
         * Take back that an event was withdrawn
         * @description It is published again as it was. What a correction retracted stays so. `If-Match` must name the `ETag` of the answer 410.
         */
        delete: operations["restoreEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fact-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List fact-checks
         * @description What publishers found of claims, each in its own words, the latest first. `status=draft` needs the scope factcheck.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listFactChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fact-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a fact-check
         * @description What one publisher found of a claim. A draft is there with the scope factcheck only.
         */
        get: operations["getFactCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, publish or withdraw a fact-check
         * @description A merge patch (RFC 7396). `status` publishes a draft or withdraws. `If-Match` must name the revision that was seen.
         */
        patch: operations["patchFactCheck"];
        trace?: never;
    };
    "/v1/claims/{id}/fact-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a fact-check to a claim
         * @description Stores what a publisher found, as a draft unless `status` says otherwise. Several publishers stand side by side on one claim; the claim itself does not change.
         */
        post: operations["createFactCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List corrections
         * @description What was put right in articles after they were published, the latest first, and what that touched.
         *     All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.
         */
        get: operations["listCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a correction
         * @description The words and what replaced them, and what rested on them.
         */
        get: operations["getCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an article
         * @description Replaces words, each change within one block, by a new text revision. Every anchor is taken over to it where its words still stand, and keeps the last revision in which they did where not; what rests on touched words is marked `needsReview`. `kind` `retraction` withdraws the article and what only it holds. With `dryRun`, `affects` is shown and nothing stored. `If-Match` is held against the article’s ETag.
         */
        post: operations["correctArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s graph
         * @description Who says what about whom in an article, and who took part in what with whom in the events that it mentions or its claims speak of. At most 200 edges; `/v1/graph?article=…&limit=…` gives more.
         *
         *     **Nodes** are actors. **Edges** are drawn from what is published and not rejected, by fixed rules:
         *     - `claim`: from the claimant to each actor that the claim is about. The author’s own claims come from the author’s actor, where there is one. A claim whose claimant is no actor (a document, an author without an actor) gives no edge: nobody’s words are put into anybody’s mouth.
         *     - `quote`: from the speaker to each actor that the quote is about.
         *     - `event`: from each agent, speaker, mediator and signatory to each target, recipient and beneficiary, and undirected between those of the first four who take part together. Two who suffer the same thing are not tied by it, and a place takes no part.
         *
         *     **Nothing is merged across how it is asserted.** An edge holds claims of one `assertedAs` and one `attribution` only, quotes of one `verificationStatus`, events of one `factuality` and one `mentionedAs`: two actors may have a `stated` and a `denied` edge side by side. Draw as a fact only what is `stated` by whom you trust, and only events that are `asserted` and that no article asked for mentions otherwise; an edge of type `claim` never says more than that somebody claims something.
         *
         *     **Bounded:** the heaviest edges first, each with the first 20 ids that it rests on and how many there are.
         */
        get: operations["getArticleGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the graph of actors or articles
         * @description The edges that lead from or to some actors, or all that rest on some articles, or both. With filters on articles, only what stands in these articles counts: their claims and quotes, and the events that they mention or their claims speak of. Of more than 1000 such articles the newest are examined, and of claims, quotes, events and mentions, and of the actors that claims and quotes are about, at most 10000 each; `cut` says where that was not all.
         *
         *     **Nodes** are actors. **Edges** are drawn from what is published and not rejected, by fixed rules:
         *     - `claim`: from the claimant to each actor that the claim is about. The author’s own claims come from the author’s actor, where there is one. A claim whose claimant is no actor (a document, an author without an actor) gives no edge: nobody’s words are put into anybody’s mouth.
         *     - `quote`: from the speaker to each actor that the quote is about.
         *     - `event`: from each agent, speaker, mediator and signatory to each target, recipient and beneficiary, and undirected between those of the first four who take part together. Two who suffer the same thing are not tied by it, and a place takes no part.
         *
         *     **Nothing is merged across how it is asserted.** An edge holds claims of one `assertedAs` and one `attribution` only, quotes of one `verificationStatus`, events of one `factuality` and one `mentionedAs`: two actors may have a `stated` and a `denied` edge side by side. Draw as a fact only what is `stated` by whom you trust, and only events that are `asserted` and that no article asked for mentions otherwise; an edge of type `claim` never says more than that somebody claims something.
         *
         *     **Bounded:** the heaviest edges first, each with the first 20 ids that it rests on and how many there are.
         */
        get: operations["getGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/sourcing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what an article rests on
         * @description Claims by what they rest on, who speaks and who stays unnamed, and which hosts the evidence comes from, in numbers.
         *
         *     What is published and not rejected counts. **Every number** says what it is out of (`of`) and which query lists what was counted (`query`), and tells apart how many of that no person has reviewed (`unreviewed`). What there is nothing of is 0.
         *
         *     **Unnamed speakers** are counted in three ways: `quotes.bySpeakerKind.unnamed` counts quotes that an unnamed speaker says, `claims.byClaimantKind.unnamed` claims that the text gives to somebody unnamed, and `speakers.unnamed` the actors behind both, each once.
         *
         *     **As CSV** with `format=csv` or `Accept: text/csv` (RFC 4180, UTF-8, with a header): a line for each number, in the columns `groupBy`, `groupKey`, `groupLabel`, `measure`, `subject`, `subjectLabel`, `value`, `unreviewed`, `of`, `relation`, `query`. `measure` is the path to the number in the JSON, such as `claims.bySourcing.linked`; `subject` is the actor, source or host of a line of `quoted.actors`, `quoted.sources` or `evidenceHosts`. A null is an empty cell. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading apostrophe, so that no spreadsheet runs it.
         */
        get: operations["getArticleSourcing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sourcing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what many articles rest on
         * @description The same report as of one article for many: together, or by `groupBy`. Groups of articles and months come with the newest first, others by name, and last the group of those that have none. An article with several authors counts for each of them. A month holds the articles that were certainly published in it; what may lie in several months is in none. Of more than 2000 articles the newest are examined, and but for `groupBy=article` only so many that they hold 10000 claims and 10000 quotes at most; articles of which no index names few are looked for among the newest 10000. Narrow the period to see the others.
         *
         *     What is published and not rejected counts. **Every number** says what it is out of (`of`) and which query lists what was counted (`query`), and tells apart how many of that no person has reviewed (`unreviewed`). What there is nothing of is 0.
         *
         *     **Unnamed speakers** are counted in three ways: `quotes.bySpeakerKind.unnamed` counts quotes that an unnamed speaker says, `claims.byClaimantKind.unnamed` claims that the text gives to somebody unnamed, and `speakers.unnamed` the actors behind both, each once.
         *
         *     **As CSV** with `format=csv` or `Accept: text/csv` (RFC 4180, UTF-8, with a header): a line for each number, in the columns `groupBy`, `groupKey`, `groupLabel`, `measure`, `subject`, `subjectLabel`, `value`, `unreviewed`, `of`, `relation`, `query`. `measure` is the path to the number in the JSON, such as `claims.bySourcing.linked`; `subject` is the actor, source or host of a line of `quoted.actors`, `quoted.sources` or `evidenceHosts`. A null is an empty cell. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading apostrophe, so that no spreadsheet runs it.
         */
        get: operations["getSourcing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description Resources that hold the words, best first, with the words marked. Searched are: of a claim its statement, then the words that it rests on; of a quote its words, then its speaker, then its sentence; of an actor its names, then its description; of an event its title, then its place; of a source its title, then its publisher, then the words of its address; of an article its headline, then its byline, then its text; of a citation and a mention, which come only when `type` asks for them, their words.
         *
         *     At most 10000 candidates are ranked. Where there are more, or about as many, they are a sample, the same on every page, and `cut` says so. Chinese and Japanese are found by any run of characters; in scripts without spaces other than theirs, such as Thai, only whole stretches between spaces are.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import many articles
         * @description Takes article packages, one a line (NDJSON), as many as there are, and answers each with a line of its own as soon as it is stored (`ImportLine`), at the end with a line about them all (`ImportSummary`). Each is stored whole or not at all, reviews as by `PUT /v1/articles/{article}/package`; a line that is refused spoils none of the others. Where the connection breaks, send it all again: what is stored already is `unchanged`. Read the answers while you send: the service reads on only as they are taken. It ends with the first line after the key has stopped working. A line may be as long as a body elsewhere. `/article-package.schema.json` says what it may hold, `GET /v1/articles/{article}/package` shows one.
         */
        post: operations["importPackages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description All keys, the newest first, also those that have expired or been revoked. Tokens are not stored and so never shown.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description The answer holds the key’s token, which is to be seen this once: only a hash of it is stored.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a key
         * @description What is known of a key. Its token is not.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description For good, and at once in every process. The key stays listed, since changes name it. Revoking it again changes nothing.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List erasures
         * @description What was erased, when, by whom and on what legal ground, the newest first; never what the words were.
         */
        get: operations["listErasures"];
        put?: never;
        /**
         * Erase words, a resource, or a name
         * @description For where the law demands it; whatever else must go is corrected or withdrawn. In one transaction it takes the words out of every text and every revision of the article and of what belongs to it, or a resource out of the record altogether, or the names of an actor out of every article that speaks of them. In their place stands `[erased]` or `[name withheld]`; anchors move with the text. The feed says `erased`, with this as the cause, what is gone as a whole answers 410, and packages that bring it back lose it at the door. With `dryRun` everything is done, reported and undone. Backups, logs and what others have copied are beyond its reach; `remaining` names the addresses and keys that still hold the words.
         */
        post: operations["erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{erasure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an erasure
         * @description What is left of what was erased, and from what it was taken. Drafts of fact-checks are named and counted with the scope factcheck only.
         */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes
         * @description Every committed change, in the order of commit: none is left out and none comes twice, however many write at the same time.
         *
         *     **To keep a copy:** read every list, remember the `Nutgraph-Position` of the very first answer, then follow the changes from there with `include=resource` and put each resource in the place of the one with its id. An entry’s resource is as it is now, so it may be newer than the entry, and later entries bring it again; in the end each is as it last was. Withdrawn and merged resources come whole, with their `status`; an entry without a resource is of what has been erased, so throw that away. What others count of a resource (`counts`, `citationCount`, `articleCount`) changes without a revision and so without an entry. `link` and `citeAs` of claims and quotes repeat the slug, headline, authors, date and address of their article: where an article’s entry names one of `slug`, `headline`, `authors`, `published` and `canonicalUrl` under `changed`, or is `erased`, ask for its claims and quotes anew. `citeAs` also calls whoever claims a claim, and a speaker of whom the text prints neither name nor description, by the `name` of the actor or the `title`, `publisherName` or host of the source, as long as that is not withdrawn: where an actor’s or a source’s entry names one of `name`, `title`, `publisherName`, `url` and `status` under `changed`, or is `erased`, ask anew for the claims that it makes (`claimant`, `claimantSource`) and the quotes that it speaks (`speaker`, `speakerSource`).
         *
         *     **Going on:** `page.next` is always there, also on an empty page. One request looks through 10000 changes at most, so with filters a page may be short or empty although there are more: `page.more` says so. With `wait` the answer comes as soon as there is something, and after so many seconds without.
         *
         *     **As Server-Sent Events** with `Accept: text/event-stream` or `format=sse`: each change is an event `change` with the entry as its data and the position as its id. Where filters leave everything out, an event `position` says now and then how far the stream has come. A comment comes every 15 seconds when nothing else does; before the service stops, and when the key no longer works, an event `ending`. `limit` and `wait` mean nothing then.
         *
         *     A position of another history, as after a backup was restored, is refused (`unknownPosition`): make a new copy.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of an article
         * @description What became of an article, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listArticleRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of an article
         * @description The article as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getArticleRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of an article
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareArticleRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a claim
         * @description What became of a claim, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listClaimRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a claim
         * @description The claim as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getClaimRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a claim
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareClaimRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a quote
         * @description What became of a quote, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listQuoteRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a quote
         * @description The quote as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getQuoteRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a quote
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareQuoteRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a source
         * @description What became of a source, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listSourceRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a source
         * @description The source as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getSourceRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a source
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareSourceRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a citation
         * @description What became of a citation, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listCitationRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a citation
         * @description The citation as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getCitationRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/citations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a citation
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareCitationRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of an actor
         * @description What became of an actor, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listActorRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of an actor
         * @description The actor as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getActorRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of an actor
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareActorRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a mention
         * @description What became of a mention, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listMentionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a mention
         * @description The mention as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getMentionRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentions/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a mention
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareMentionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of an event
         * @description What became of an event, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listEventRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of an event
         * @description The event as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getEventRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of an event
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareEventRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fact-checks/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a fact-check
         * @description What became of a fact-check, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listFactCheckRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fact-checks/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a fact-check
         * @description The fact-check as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getFactCheckRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fact-checks/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a fact-check
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareFactCheckRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the revisions of a correction
         * @description What became of a correction, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.
         */
        get: operations["listCorrectionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a revision of a correction
         * @description The correction as it was in that revision, with the citation that it had then. Counts are those of today.
         */
        get: operations["getCorrectionRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions of a correction
         * @description How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).
         */
        get: operations["compareCorrectionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description The webhooks that were made with this key, the newest first; with an admin’s key, everybody’s. Secrets are not shown.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description Changes are sent to its `url` as they are committed, by the [Standard Webhooks](https://www.standardwebhooks.com) specification: POST with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. The section “webhooks” of this document has the messages.
         *
         *     **At least once and in order:** a message is sent when the one before has been answered with 2xx. What is sent again has the same `webhook-id`, so that a repetition can be told. What fails is sent again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and then every 24 hours, where the service has no other setting, or when `Retry-After` says, up to a day. After 5 days of failing, or with 410 at once, the webhook is switched off.
         *
         *     **As it is when it is sent:** a message is made when it is sent, like an answer of `/v1/changes`, so what the rights, an embargo or an erasure keep back by then is not in it.
         *
         *     **Where to:** to public addresses by https; others only where the service allows them, looked at when the webhook is made and before each sending.
         *
         *     The answer holds the secret that messages are signed with; it is to be seen this once. The service stores it as it is, since signing needs it.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description How far it has been told, and whether deliveries fail. Its secret is not shown.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description For good, with its secret and what is remembered of its deliveries.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, or switch it on or off
         * @description A merge patch (RFC 7396). `enabled: true` starts one that was switched off again, from where it stopped, and tries one that fails at once. With another `url` it tries that at once. With another `url`, `filter`, `include` or `limit` it goes on from where it is; what was just being sent then counts for nothing. `If-Match` may name what has been seen; every delivery changes that, too.
         */
        patch: operations["patchWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description For 24 hours messages are signed with the new secret and with the one before, both in the header `webhook-signature`, so that a receiver may change to the new one within that time. Where the one before was still accompanied by an older one, that signs no longer.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again from a position
         * @description Everything after the position that the filters let through is delivered again, as it is now, in messages with other ids than before. A webhook that is switched off stays so. One whose positions are of another history goes on in the present one.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a webhook out
         * @description Sends a message of the type `webhook.ping` at once, signed like any other, and says what came of it. It is not sent again.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent to a webhook
         * @description The last 100 attempts at most, the newest first. What was sent is not kept: `/v1/changes` has it.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process does. For a supervisor that restarts it.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve?
         * @description Asks the database; says no, too, as soon as the service is told to stop. For a load balancer that sends requests elsewhere meanwhile.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How is it doing?
         * @description What the process has counted and measured since it started, for Prometheus. The setting `METRICS_ACCESS` says whether it is open, for keys with the scope `read`, or not there.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    changesCommitted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes were committed
         * @description Changes that the filters let through, in the order of commit, up to `limit` of them, all later than those of the message before.
         */
        post: operations["takeChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    webhookPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody tries the webhook out
         * @description Comes when its owner asks for it, once.
         */
        post: operations["takePing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    webhookDisabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook was switched off
         * @description Goes to its `noticeUrl`, signed with its secret, when it was switched off by itself; tried six times at most.
         */
        post: operations["takeDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Somebody or something that acts, speaks or is spoken of. */
        Actor: {
            /** @description Id of an actor. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "actor";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description The name that they go by here. */
            name: string;
            /** @description Names other than `name`. */
            names: components["schemas"]["ActorName"][];
            kind: components["schemas"]["ActorKind"];
            /** @description False where they are known by description only; then they belong to one article and are never merged. */
            named: boolean;
            /** @description Who they are, in a few words. */
            description: string | null;
            /** @description Their country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode: string | null;
            /** @description Their Wikidata item. */
            wikidataId: string | null;
            /** @description Identifiers in other registers. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description Offices and roles, as the articles give them. */
            positions: components["schemas"]["Position"][];
            counts: components["schemas"]["ActorCounts"];
            /** @description What it was merged into, with `status` `merged`; its address then leads there. */
            mergedIntoId: string | null;
            naming: components["schemas"]["ActorNaming"];
        };
        /** @description The actor. */
        ActorAnswer: {
            data: components["schemas"]["Actor"];
            included?: components["schemas"]["Included"];
        };
        /** @description Counts of published things; outside the revision and the ETag. */
        ActorCounts: {
            /** @description Articles that mention them. */
            articles: number;
            /** @description Places where articles name or describe them. */
            mentions: number;
            /** @description Claims about them. */
            claimsAbout: number;
            /** @description Claims that they answer for. */
            claimsMade: number;
            /** @description Quotes that they speak. */
            quotes: number;
            /** @description Events that they take part in. */
            events: number;
        };
        /** @description Somebody or something that acts, speaks or is spoken of. */
        ActorInput: {
            /** @description The name that they go by here. */
            name: string;
            kind: components["schemas"]["ActorKind"];
            /** @description False where the article knows them by description only. */
            named?: boolean;
            naming?: components["schemas"]["ActorNaming"];
            /** @description Names other than `name`. */
            names?: components["schemas"]["ActorNameInput"][];
            /** @description Who they are, in a few words. */
            description?: string | null;
            /** @description Their country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode?: string | null;
            /** @description Their Wikidata item. */
            wikidataId?: string | null;
            /** @description Identifiers of other registers, such as {scheme: isni, value: …}. */
            identifiers?: components["schemas"]["IdentifierInput"][];
            /** @description Offices and roles, as the articles give them. */
            positions?: components["schemas"]["PositionInput"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /**
         * @description What sort of actor it is. It follows the article and expresses no recognition.
         * @enum {string}
         */
        ActorKind: "person" | "state" | "government" | "organization" | "armedForce" | "group" | "region";
        /** @description A name of an actor. */
        ActorName: {
            /** @description The name. */
            value: string;
            /** @description Its language (BCP 47); null where that does not matter. */
            lang: string | null;
            kind: components["schemas"]["NameKind"];
        };
        /** @description A name of an actor. */
        ActorNameInput: {
            /** @description The name. */
            value: string;
            /** @description BCP 47. */
            lang?: string | null;
            kind?: components["schemas"]["NameKind"];
        };
        /**
         * @description Whether their names may be said. Where they are `withheld`, `[name withheld]` stands in their place wherever the record speaks of them.
         * @enum {string}
         */
        ActorNaming: "stated" | "withheld";
        /** @description A page of actors. */
        ActorPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Actor"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description Somebody or something that acts, speaks or is spoken of. What changes of it, as a merge patch (RFC 7396). */
        ActorPatch: {
            /** @description The name that they go by here. */
            name?: string;
            kind?: components["schemas"]["ActorKind"];
            /** @description False where the article knows them by description only. */
            named?: boolean | null;
            naming?: components["schemas"]["ActorNaming"] | null;
            /** @description Names other than `name`. */
            names?: components["schemas"]["ActorNameInput"][] | null;
            /** @description Who they are, in a few words. */
            description?: string | null;
            /** @description Their country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode?: string | null;
            /** @description Their Wikidata item. */
            wikidataId?: string | null;
            /** @description Identifiers of other registers, such as {scheme: isni, value: …}. */
            identifiers?: components["schemas"]["IdentifierInput"][] | null;
            /** @description Offices and roles, as the articles give them. */
            positions?: components["schemas"]["PositionInput"][] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The actor as it was. */
        ActorRevisionAnswer: {
            data: components["schemas"]["Actor"];
        };
        /** @description The actor as it is stored now. */
        ActorWritten: {
            data: components["schemas"]["Actor"];
        };
        /** @description What a correction did to a resource. */
        Affected: {
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description Id of the affected resource. */
            id: string;
            effect: components["schemas"]["CorrectionEffect"];
        };
        /** @description Words of an article: W3C TextPositionSelector and TextQuoteSelector in one. */
        Anchor: {
            /** @description Id of an article. */
            articleId: string;
            /** @description The text revision that holds the words. */
            textRevision: number;
            /** @description The block that holds them, from 0. */
            block: number;
            /** @description Where they begin: Unicode code points from the start of the canonical text. */
            start: number;
            /** @description Where they end, exclusive; counted like `start`. */
            end: number;
            /** @description The words, verbatim; null where the article’s `rights.text` is `none`. */
            exact: string | null;
            /** @description Up to 32 code points before; null where the article’s `rights.text` is `none`. */
            prefix: string | null;
            /** @description Up to 32 code points after; null where the article’s `rights.text` is `none`. */
            suffix: string | null;
            status: components["schemas"]["AnchorStatus"];
        };
        /** @description Words of the article, in W3C TextQuoteSelector form. */
        AnchorInput: {
            /** @description The words, verbatim, within one block. */
            exact: string;
            /** @description What stands immediately before, where `exact` is not unique. */
            prefix?: string;
            /** @description What stands immediately after, where `exact` is not unique. */
            suffix?: string;
            /** @description Which one of several, counted from 1 over the whole text, among those that prefix and suffix leave. */
            occurrence?: number;
        };
        /** @description Words of the article, in W3C TextQuoteSelector form. What changes of it, as a merge patch (RFC 7396). */
        AnchorPatch: {
            /** @description The words, verbatim, within one block. */
            exact?: string;
            /** @description What stands immediately before, where `exact` is not unique. */
            prefix?: string | null;
            /** @description What stands immediately after, where `exact` is not unique. */
            suffix?: string | null;
            /** @description Which one of several, counted from 1 over the whole text, among those that prefix and suffix leave. */
            occurrence?: number | null;
        };
        /**
         * @description How an anchor came through later text revisions. `exact` and `moved` point into the text in force, `ambiguous` and `orphaned` at the last revision in which they held.
         * @enum {string}
         */
        AnchorStatus: "exact" | "moved" | "ambiguous" | "orphaned";
        /** @description A published article and what is known of it. */
        Article: {
            /** @description Id of an article. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Its key; stands for the id in every article path. */
            slug: string;
            /** @description As printed; null where the document has none. */
            headline: string | null;
            kind: components["schemas"]["ArticleKind"];
            /** @description The section it appeared in, as printed; null where the document prints none. */
            section: string | null;
            /** @description The language of the text (BCP 47). */
            language: string;
            /** @description As printed; null where the document prints none. */
            byline: string | null;
            /** @description Who wrote it. */
            authors: components["schemas"]["Author"][];
            /** @description The publisher; null where nobody knows it. */
            publisherId: string | null;
            published: components["schemas"]["DateValue"];
            /** @description Where its publisher has it. */
            canonicalUrl: string | null;
            text: components["schemas"]["TextReference"];
            rights: components["schemas"]["Rights"];
            completeness: components["schemas"]["Completeness"];
            counts: components["schemas"]["ArticleCounts"];
        };
        /** @description The article. */
        ArticleAnswer: {
            data: components["schemas"]["Article"];
            included?: components["schemas"]["Included"];
        };
        /** @description Counts of published things; outside the revision and the ETag. */
        ArticleCounts: {
            /** @description Claims in it. */
            claims: number;
            /** @description Quotes in it. */
            quotes: number;
            /** @description Sources that it cites. */
            sources: number;
            /** @description Places where it leads to a source. */
            citations: number;
            /** @description Actors that it mentions. */
            actors: number;
            /** @description Places where it names or describes an actor or event. */
            mentions: number;
            /** @description Events that it mentions. */
            events: number;
        };
        /** @description The article’s graph. */
        ArticleGraphAnswer: {
            data: components["schemas"]["Graph"];
        };
        /**
         * @description What sort of article it is, after schema.org’s subtypes of NewsArticle.
         * @enum {string}
         */
        ArticleKind: "opinion" | "news" | "analysis" | "feature" | "interview" | "review";
        /** @description An article and everything in it, with local keys in place of ids. */
        ArticlePackage: {
            /** @description Address of this schema. */
            $schema?: string;
            /** @description Holds for every item that has none of its own. */
            provenance: components["schemas"]["PackageProvenance"];
            article: components["schemas"]["PackageArticle"];
            /** @description People, states, organisations and groups that act, speak or are spoken of. */
            actors: components["schemas"]["PackageActor"][];
            /** @description Works and pages that articles cite. A person who speaks is an actor, not a source. */
            sources: components["schemas"]["PackageSource"][];
            /** @description What happened, is happening, or is said or predicted to happen. */
            events: components["schemas"]["PackageEvent"][];
            /** @description Places where an article names or describes an actor or an event. */
            mentions: components["schemas"]["PackageMention"][];
            /** @description Places where an article leads to a source. */
            citations: components["schemas"]["PackageCitation"][];
            /** @description Words in quotation marks, with who says them. Verbatim: the article prints them so. */
            quotes: components["schemas"]["PackageQuote"][];
            /** @description Propositions that an article makes or reports: who answers for them, how, and on what evidence. */
            claims: components["schemas"]["PackageClaim"][];
        };
        /** @description The package. */
        ArticlePackageAnswer: {
            data: components["schemas"]["ArticlePackage"];
        };
        /** @description An article and everything in it, with local keys in place of ids. */
        ArticlePackageInput: {
            /** @description Address of this schema. */
            $schema?: string;
            /** @description Holds for every item that has none of its own. */
            provenance?: components["schemas"]["ProvenanceInput"];
            article: components["schemas"]["PackageArticleInput"];
            /** @description People, states, organisations and groups that act, speak or are spoken of. */
            actors?: components["schemas"]["PackageActorInput"][];
            /** @description Works and pages that articles cite. A person who speaks is an actor, not a source. */
            sources?: components["schemas"]["PackageSourceInput"][];
            /** @description What happened, is happening, or is said or predicted to happen. */
            events?: components["schemas"]["PackageEventInput"][];
            /** @description Places where an article names or describes an actor or an event. */
            mentions?: components["schemas"]["PackageMentionInput"][];
            /** @description Places where an article leads to a source. */
            citations?: components["schemas"]["PackageCitationInput"][];
            /** @description Words in quotation marks, with who says them. Verbatim: the article prints them so. */
            quotes?: components["schemas"]["PackageQuoteInput"][];
            /** @description Propositions that an article makes or reports: who answers for them, how, and on what evidence. */
            claims?: components["schemas"]["PackageClaimInput"][];
        };
        /** @description A page of articles. */
        ArticlePage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Article"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description A published article and what is known of it. What changes of it, as a merge patch (RFC 7396). */
        ArticlePatch: {
            /** @description As printed; null where the document has none. */
            headline?: string | null;
            kind?: components["schemas"]["ArticleKind"];
            /** @description The section it appeared in, as printed; null where the document prints none. */
            section?: string | null;
            /** @description BCP 47. */
            language?: string;
            /** @description As printed. */
            byline?: string | null;
            /** @description Who wrote it. */
            authors?: components["schemas"]["AuthorInput"][] | null;
            /** @description The publisher; null where nobody knows it. */
            publisher?: string | null;
            published?: components["schemas"]["DatePatch"];
            /**
             * Format: uri
             * @description Where its publisher has it.
             */
            canonicalUrl?: string | null;
            rights?: components["schemas"]["RightsPatch"] | null;
            /** @description How completely the article is annotated, per kind. */
            completeness?: components["schemas"]["CompletenessPatch"] | null;
        };
        /** @description The article as it was. */
        ArticleRevisionAnswer: {
            data: components["schemas"]["Article"];
        };
        /** @description What the article rests on. */
        ArticleSourcingAnswer: {
            data: components["schemas"]["SourcingReport"];
        };
        /** @description An article’s text by blocks. */
        ArticleText: {
            /** @description Id of an article. */
            articleId: string;
            /** @description The text revision in force. */
            textRevision: number;
            /** @description The language of the text (BCP 47). */
            language: string;
            /** @description The canonical text: the blocks joined by a blank line. Offsets count its Unicode code points. */
            text: string;
            /** @description SHA-256 of the text’s UTF-8 bytes, in hexadecimal. */
            sha256: string;
            /** @description Its length in Unicode code points. */
            length: number;
            /** @description The blocks in document order. */
            blocks: components["schemas"]["Block"][];
        };
        /** @description The text. */
        ArticleTextAnswer: {
            data: components["schemas"]["ArticleText"];
        };
        /** @description The article as it is stored now. */
        ArticleWritten: {
            data: components["schemas"]["Article"];
        };
        /**
         * @description How the text puts a claim forward: `stated` as a fact, `hedged` with reserve, `alleged` as an allegation, `denied` as a denial. The `statement` of a denial keeps the denial in full (“The ministry denies that …”, “The bridge did not fall”), so that whoever leaves this field out never reads the opposite; `denied` only labels it as a denial, and denies it no second time. What is denied is the claim to which it has a relation of the type `denies`.
         * @enum {string}
         */
        Assertion: "stated" | "hedged" | "alleged" | "denied";
        /**
         * @description How a claim is given to its claimant; `characterised` is what the author says that somebody says.
         * @enum {string}
         */
        Attribution: "author" | "quoted" | "paraphrased" | "characterised";
        /** @description Who wrote an article, and how that is known. */
        Author: {
            /** @description The author as an actor, where they are one. */
            actorId: string | null;
            /** @description The author’s name. */
            name: string;
            basis: components["schemas"]["DateBasis"];
            /** @description From what the authorship was concluded. */
            note: string | null;
        };
        /** @description Who wrote an article, and how that is known. */
        AuthorInput: {
            /** @description The author as an actor, where they are one. */
            actor?: string | null;
            /** @description The author’s name. */
            name: string;
            basis: components["schemas"]["DateBasis"];
            /** @description From what the authorship was concluded. */
            note?: string | null;
        };
        /** @description A stretch of an article: a paragraph, a heading, a caption. */
        Block: {
            /** @description Its number, from 0. */
            block: number;
            kind: components["schemas"]["BlockKind"];
            links: components["schemas"]["BlockLinks"];
            /** @description Where it begins: Unicode code points from the start of the canonical text. */
            start: number;
            /** @description Where it ends, exclusive; counted like `start`. */
            end: number;
            /** @description Its words, verbatim. */
            text: string;
        };
        /** @description A stretch of an article: a paragraph, a heading, a caption. */
        BlockInput: {
            kind: components["schemas"]["BlockKind"];
            /** @description Its words, verbatim. */
            text: string;
            links: components["schemas"]["BlockLinks"];
        };
        /**
         * @description What a block of an article is.
         * @enum {string}
         */
        BlockKind: "headline" | "standfirst" | "heading" | "paragraph" | "listItem" | "blockquote" | "question" | "answer" | "pullQuote" | "table" | "caption" | "credit" | "related" | "editorsNote" | "disclaimer";
        /**
         * @description Whether a block’s hyperlinks came through; `lost` means that it may have had some and nobody can tell.
         * @enum {string}
         */
        BlockLinks: "preserved" | "lost" | "none";
        /** @description A committed change of one resource. */
        Change: {
            /** @description Its place in the order of all changes; where to go on after it. */
            position: string;
            /**
             * Format: date-time
             * @description When it was committed. RFC 3339, UTC.
             */
            at: string;
            op: components["schemas"]["ChangeOperation"];
            /**
             * @description What sort of resource changed.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description Id of the resource. */
            id: string;
            /** @description The article that it belongs to, of an article its own id; null for actors, sources and events of the corpus. */
            articleId: string | null;
            /** @description The revision that the change made. */
            revision: number;
            /** @description Top-level fields that differ from the revision before, without `revision` and `updatedAt`, which always do; null where there was none before, or none that is shown, and where words were erased, from that one too. Empty where something changed that is not served, such as the reason of a withdrawal. */
            changed: string[] | null;
            /** @description What brought it about, such as `import`; null for a statement typed by hand. After a colon stands the resource that it is about, which need not be the one that changed: `correction:cor_…`, `edit:clm_…`, `review:`, `withdrawal:`, `restoration:`, and `merge:act_…`, of what was merged that into which. */
            cause: string | null;
            /** @description Who did it; null where that is not known. */
            agent: string | null;
            /** @description The resource as it is now, at least as new as the change; with `include=resource`. Of what has been erased as a whole there is none. */
            resource?: components["schemas"]["Article"] | components["schemas"]["Claim"] | components["schemas"]["Quote"] | components["schemas"]["Source"] | components["schemas"]["Citation"] | components["schemas"]["Actor"] | components["schemas"]["Mention"] | components["schemas"]["Event"] | components["schemas"]["FactCheck"] | components["schemas"]["Correction"];
        };
        /**
         * @description What happened to a resource. `restored` ones were withdrawn or merged before; of `erased` ones words are gone for good.
         * @enum {string}
         */
        ChangeOperation: "created" | "updated" | "withdrawn" | "merged" | "restored" | "erased";
        /** @description A page of changes. */
        ChangePage: {
            /** @description The changes, in the order of commit. */
            data: components["schemas"]["Change"][];
            page: components["schemas"]["ChangePagePlace"];
        };
        /** @description How far a page of changes has come. */
        ChangePagePlace: {
            /** @description Most changes on a page. */
            limit: number;
            /** @description Where to go on, as `after`: everything up to here has been looked through, whether or not anything was found. */
            after: string;
            /** @description Path and query that go on from there; it is there always. Follow it unchanged. */
            next: string;
            /** @description Whether there are changes after `after` already. */
            more: boolean;
        };
        /** @description Changes that were committed, in the order of commit. */
        ChangesMessage: {
            /**
             * @description What it tells.
             * @enum {string}
             */
            type: "changes.committed";
            /**
             * Format: date-time
             * @description When the last of these changes was committed. RFC 3339, UTC.
             */
            timestamp: string;
            data: components["schemas"]["WebhookChanges"];
        };
        /**
         * @description Whether a fact-checker would spend time on a claim.
         * @enum {string}
         */
        CheckWorthiness: "low" | "medium" | "high";
        /** @description One place where an article leads to a source. */
        Citation: {
            /** @description Id of a citation. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "citation";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of an article. */
            articleId: string;
            /** @description Id of a source. */
            sourceId: string;
            /** @description The event that the source reports, where that is clear. */
            eventId: string | null;
            role: components["schemas"]["CitationRole"];
            /** @description The words that it hangs on; null where nothing carries it. */
            anchor: components["schemas"]["Anchor"] | null;
            basis: components["schemas"]["CitationBasis"];
            /** @description 0 to 1; null where nobody said. */
            confidence: number | null;
        };
        /** @description The citation. */
        CitationAnswer: {
            data: components["schemas"]["Citation"];
            included?: components["schemas"]["Included"];
        };
        /**
         * @description How a citation is known: its link was seen, it was inferred from order and topic, or the work is only named.
         * @enum {string}
         */
        CitationBasis: "linked" | "inferred" | "named";
        /** @description One place where an article leads to a source. */
        CitationInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key?: string;
            /** @description A local key of this package, or the src_ id of something stored. */
            source: string;
            /** @description The event that the source reports, where that is clear. */
            event?: string | null;
            role: components["schemas"]["CitationRole"];
            /** @description The words that it hangs on; null where nothing carries it. */
            anchor?: components["schemas"]["AnchorInput"] | null;
            basis: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description A page of citations. */
        CitationPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Citation"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description One place where an article leads to a source. What changes of it, as a merge patch (RFC 7396). */
        CitationPatch: {
            /** @description A local key of this package, or the src_ id of something stored. */
            source?: string;
            /** @description The event that the source reports, where that is clear. */
            event?: string | null;
            role?: components["schemas"]["CitationRole"];
            /** @description The words that it hangs on; null where nothing carries it. */
            anchor?: components["schemas"]["AnchorPatch"] | null;
            basis?: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The citation as it was. */
        CitationRevisionAnswer: {
            data: components["schemas"]["Citation"];
        };
        /**
         * @description What a citation does in its article: it carries evidence, leads to related reading, or belongs to the byline or a credit.
         * @enum {string}
         */
        CitationRole: "evidence" | "related" | "byline" | "credit";
        /** @description The citation as it is stored now. */
        CitationWritten: {
            data: components["schemas"]["Citation"];
        };
        /** @description A proposition that an article makes or reports, bound to the words it rests on. */
        Claim: {
            /** @description Id of a claim. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "claim";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of an article. */
            articleId: string;
            /** @description The proposition in our wording; it stands alone and is never a quotation. */
            statement: string;
            /** @description The words that it rests on, in order; at least one. */
            anchors: components["schemas"]["Anchor"][];
            kind: components["schemas"]["ClaimKind"];
            assertedAs: components["schemas"]["Assertion"];
            checkWorthiness: components["schemas"]["CheckWorthiness"];
            claimant: components["schemas"]["Claimant"];
            attribution: components["schemas"]["Attribution"];
            /** @description Through whom or what it came, nearest first. */
            via: components["schemas"]["Via"][];
            /** @description Actors that it is about. */
            about: string[];
            /** @description Events that it speaks of, affirming or denying them. */
            eventIds: string[];
            /** @description Quotes that say it. */
            quoteIds: string[];
            sourcing: components["schemas"]["Sourcing"];
            /** @description Citations offered for or against it. */
            evidence: components["schemas"]["Evidence"][];
            /** @description How it bears on other claims, and they on it. */
            relations: components["schemas"]["ClaimRelation"][];
            /** @description Claims that deny it, also where one was withdrawn since; `include=relations` tells. */
            denials: string[];
            /** @description Published fact-checks of it. */
            factCheckIds: string[];
            /** @description The article at these words, as a text fragment; this service where it has no address. */
            link: string;
            /** @description How to cite it: who claims it, where it is not the author, and whether these are their words; then where. */
            citeAs: string;
        };
        /** @description The claim. */
        ClaimAnswer: {
            data: components["schemas"]["Claim"];
            included?: components["schemas"]["Included"];
        };
        /** @description A proposition that an article makes or reports, bound to the words it rests on. */
        ClaimInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key?: string;
            /** @description The proposition in our wording; stands alone. */
            statement: string;
            /** @description The words that it rests on, in order; at least one. */
            anchors: components["schemas"]["AnchorInput"][];
            kind: components["schemas"]["ClaimKind"];
            assertedAs: components["schemas"]["Assertion"];
            checkWorthiness: components["schemas"]["CheckWorthiness"];
            claimant: components["schemas"]["ClaimantInput"];
            attribution: components["schemas"]["Attribution"];
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][];
            /** @description Actors that it is about. */
            about?: string[];
            /** @description Events that it speaks of, affirming or denying them. */
            events?: string[];
            /** @description Quotes that say it. */
            quotes?: string[];
            /** @description Citations offered for or against it. */
            evidence?: components["schemas"]["EvidenceInput"][];
            /** @description How this claim bears on others; each relation is given once, at the claim it starts from. */
            relations?: components["schemas"]["ClaimRelationInput"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /**
         * @description An annotator’s reading of what sort of proposition a claim is; not a legal view.
         * @enum {string}
         */
        ClaimKind: "fact" | "statistic" | "causal" | "comparison" | "prediction" | "opinion";
        /** @description A page of claims. */
        ClaimPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Claim"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description A proposition that an article makes or reports, bound to the words it rests on. What changes of it, as a merge patch (RFC 7396). */
        ClaimPatch: {
            /** @description The proposition in our wording; stands alone. */
            statement?: string;
            /** @description The words that it rests on, in order; at least one. */
            anchors?: components["schemas"]["AnchorInput"][];
            kind?: components["schemas"]["ClaimKind"];
            assertedAs?: components["schemas"]["Assertion"];
            checkWorthiness?: components["schemas"]["CheckWorthiness"];
            claimant?: components["schemas"]["ClaimantPatch"];
            attribution?: components["schemas"]["Attribution"];
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][] | null;
            /** @description Actors that it is about. */
            about?: string[] | null;
            /** @description Events that it speaks of, affirming or denying them. */
            events?: string[] | null;
            /** @description Quotes that say it. */
            quotes?: string[] | null;
            /** @description Citations offered for or against it. */
            evidence?: components["schemas"]["EvidenceInput"][] | null;
            /** @description How this claim bears on others; each relation is given once, at the claim it starts from. */
            relations?: components["schemas"]["ClaimRelationInput"][] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description How two claims bear on each other. */
        ClaimRelation: {
            /** @description Id of a claim. */
            claimId: string;
            type: components["schemas"]["RelationType"];
            direction: components["schemas"]["RelationDirection"];
        };
        /** @description How two claims bear on each other. */
        ClaimRelationInput: {
            /** @description A local key of this package, or the clm_ id of something stored. */
            claim: string;
            type: components["schemas"]["RelationType"];
        };
        /** @description The claim as it was. */
        ClaimRevisionAnswer: {
            data: components["schemas"]["Claim"];
        };
        /** @description The claim as it is stored now. */
        ClaimWritten: {
            data: components["schemas"]["Claim"];
        };
        /** @description Who answers for the claim. */
        Claimant: {
            kind: components["schemas"]["ClaimantKind"];
            /** @description The claimant; null for a document. */
            actorId: string | null;
            /** @description The document that claims it; null for anybody else. */
            sourceId: string | null;
        };
        /** @description Who answers for the claim. An author with an actor is one of `article.authors`. */
        ClaimantInput: {
            kind: components["schemas"]["ClaimantKind"];
            /** @description The claimant; null for a document. */
            actor?: string | null;
            /** @description The document that claims it; null for anybody else. */
            source?: string | null;
        };
        /**
         * @description Who answers for a claim: the author, somebody named or unnamed, or a document.
         * @enum {string}
         */
        ClaimantKind: "author" | "named" | "unnamed" | "document";
        /** @description Who answers for the claim. An author with an actor is one of `article.authors`. What changes of it, as a merge patch (RFC 7396). */
        ClaimantPatch: {
            kind?: components["schemas"]["ClaimantKind"];
            /** @description The claimant; null for a document. */
            actor?: string | null;
            /** @description The document that claims it; null for anybody else. */
            source?: string | null;
        };
        /** @description How completely it is annotated, per kind. */
        Completeness: {
            claims: components["schemas"]["CompletenessLevel"];
            quotes: components["schemas"]["CompletenessLevel"];
            citations: components["schemas"]["CompletenessLevel"];
            mentions: components["schemas"]["CompletenessLevel"];
            events: components["schemas"]["CompletenessLevel"];
        };
        /** @description How completely it is annotated, per kind. */
        CompletenessInput: {
            claims?: components["schemas"]["CompletenessLevel"];
            quotes?: components["schemas"]["CompletenessLevel"];
            citations?: components["schemas"]["CompletenessLevel"];
            mentions?: components["schemas"]["CompletenessLevel"];
            events?: components["schemas"]["CompletenessLevel"];
        };
        /**
         * @description How completely an article is annotated with one kind of resource.
         * @enum {string}
         */
        CompletenessLevel: "complete" | "partial" | "none";
        /** @description How completely it is annotated, per kind. What changes of it, as a merge patch (RFC 7396). */
        CompletenessPatch: {
            claims?: components["schemas"]["CompletenessLevel"] | null;
            quotes?: components["schemas"]["CompletenessLevel"] | null;
            citations?: components["schemas"]["CompletenessLevel"] | null;
            mentions?: components["schemas"]["CompletenessLevel"] | null;
            events?: components["schemas"]["CompletenessLevel"] | null;
        };
        /** @description Where corrected words stood. */
        CorrectedPlace: {
            /** @description The text revision that holds the words as they were. */
            textRevision: number;
            /** @description The block that holds them, from 0. */
            block: number;
            /** @description Where they begin, in Unicode code points. */
            start: number;
            /** @description Where they end, exclusive. */
            end: number;
            /** @description Up to 32 code points before; null where the article’s `rights.text` is `none`. */
            prefix: string | null;
            /** @description Up to 32 code points after; null where the article’s `rights.text` is `none`. */
            suffix: string | null;
        };
        /** @description Words that were replaced. */
        CorrectedWords: {
            /** @description The words as they were; null where the article’s `rights.text` is `none`. */
            before: string | null;
            /** @description What replaced them; empty where they were taken out; null where the article’s `rights.text` is `none`. */
            after: string | null;
            anchor: components["schemas"]["CorrectedPlace"];
        };
        /** @description What was put right in an article after it was published, and what that touched. */
        Correction: {
            /** @description Id of a correction. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "correction";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of an article. */
            articleId: string;
            kind: components["schemas"]["CorrectionKind"];
            /** @description What readers are told. */
            notice: string;
            /** @description Why, where somebody said. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was issued. RFC 3339, UTC.
             */
            issuedAt: string;
            /** @description The text revision that was corrected. */
            fromTextRevision: number;
            /** @description The text revision that it made; the same where no words changed. */
            toTextRevision: number;
            /** @description The words that were replaced, in the order of the text; none for a mere notice. Where the article’s `rights.text` is `excerpts`, only what really changed, and of more than 64 characters the first and the last 32, with ` […] ` between. */
            changes: components["schemas"]["CorrectedWords"][];
            /** @description What it touched: each resource once, by its gravest effect. */
            affects: components["schemas"]["Affected"][];
        };
        /** @description The correction. */
        CorrectionAnswer: {
            data: components["schemas"]["Correction"];
            included?: components["schemas"]["Included"];
        };
        /**
         * @description `moved`: the same words, elsewhere; `needsReview`: what it rests on was touched, or its words can no longer be told apart; `orphaned`: words that it rests on are gone; `withdrawn`: by a retraction.
         * @enum {string}
         */
        CorrectionEffect: "moved" | "needsReview" | "orphaned" | "withdrawn";
        /** @description What is put right in an article. */
        CorrectionInput: {
            kind: components["schemas"]["CorrectionKind"];
            /** @description What readers are told. */
            notice: string;
            /** @description Why; it stands with what a retraction withdraws. */
            reason?: string | null;
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            issuedAt?: string;
            /** @description The text revision that the editor had before them; another in force is a conflict. */
            baseTextRevision?: number;
            /** @description The words that change; may be empty. */
            changes: {
                /** @description The words as they stand, within one block. */
                before: string;
                /** @description What replaces them; empty takes them out, with their block where they are all of it. */
                after: string;
                /** @description What stands directly before them. */
                prefix?: string;
                /** @description What stands directly after them. */
                suffix?: string;
                /** @description Which occurrence it is, from 1. */
                occurrence?: number;
            }[];
            /** @description A note that is added to the end of the text, as a block of its own. */
            editorsNote?: string | null;
        };
        /**
         * @description What a correction is: of a mistake, of an unclear wording, of what happened since, a word from the editors, or a retraction of the article.
         * @enum {string}
         */
        CorrectionKind: "correction" | "clarification" | "update" | "editorsNote" | "retraction";
        /** @description A page of corrections. */
        CorrectionPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Correction"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description The correction as it was. */
        CorrectionRevisionAnswer: {
            data: components["schemas"]["Correction"];
        };
        /** @description The correction as it is stored, or would be. */
        CorrectionWritten: {
            /** @description Whether nothing was stored. */
            dryRun: boolean;
            data: components["schemas"]["Correction"];
        };
        /** @description Articles. */
        Counted: {
            /** @description The number; 0 where there is nothing. */
            value: number;
            /** @description How many of them no person has reviewed; the query with `&reviewStatus=unreviewed` lists those. */
            unreviewed: number;
            /** @description What the number is out of; null where it is out of nothing. */
            of: number | null;
            /** @description Path and query of the list that holds just these. Null where no filter says which they are, so that their ids would have to, and there are none or more than 100: speakers. */
            query: string | null;
        };
        /**
         * @description What a date or an authorship rests on: the text, a dated source, a conclusion whose ground is noted, or nothing known.
         * @enum {string}
         */
        DateBasis: "stated" | "source" | "inferred" | "unknown";
        /** @description A date with the ground on which it stands. */
        DateInput: {
            /** @description EDTF (ISO 8601-2) level 1, or [a..b], [..b], [a..]; null where nothing is known. */
            edtf: string | null;
            basis: components["schemas"]["DateBasis"];
            /** @description What the date was concluded from; required where basis is inferred. */
            note?: string | null;
        };
        /** @description A date with the ground on which it stands. What changes of it, as a merge patch (RFC 7396). */
        DatePatch: {
            /** @description EDTF (ISO 8601-2) level 1, or [a..b], [..b], [a..]; null where nothing is known. */
            edtf?: string | null;
            basis?: components["schemas"]["DateBasis"];
            /** @description What the date was concluded from; required where basis is inferred. */
            note?: string | null;
        };
        /** @description A date, as exactly as it is known, and what it rests on. */
        DateValue: {
            /** @description EDTF (ISO 8601-2), level 1 and `[a..b]`, `[..b]`, `[a..]`. */
            edtf: string | null;
            /**
             * Format: date
             * @description First possible day; null without a bound.
             */
            earliest: string | null;
            /**
             * Format: date
             * @description Last possible day; null without a bound.
             */
            latest: string | null;
            /** @description Which ends EDTF calls open; null where none is. */
            open: components["schemas"]["OpenEnds"] | null;
            basis: components["schemas"]["DateBasis"];
            /** @description From what it was concluded. */
            note: string | null;
        };
        /** @description What a desk editor should look at in a package, though it is no error. */
        DeskRemark: {
            /** @description JSON Pointer into the package. */
            pointer: string;
            code: components["schemas"]["DeskRemarkCode"];
            /** @description The same for people. */
            message: string;
            /** @description The block that it concerns, from 0; null where it concerns no place in the text. */
            block: number | null;
            /** @description The words that it concerns, verbatim; null where it concerns none. */
            words: string | null;
        };
        /**
         * @description What a remark is about, for programs. `languageUnknown`: The article's language; `headlineDiffers`: Headlines that differ; `publicationUnknown`: The day of publication; `publisherUnknown`: The publisher; `authorsUnknown`: The authors; `markUnpaired`: Quotation marks without a counterpart; `passageWithoutQuote`: Passages in quotation marks that are no quote; `passagePartlyQuoted`: Passages in quotation marks of which a quote holds only a part; `blockWithoutQuote`: Block quotations and answers that are no quote; `quoteWithoutMarks`: Quotes whose words stand in no quotation marks; `quoteHoldsMarks`: Quotes that hold their quotation marks; `quoteRepeated`: Quotes of the same words; `quoteWithoutSpeaker`: Quotes without a speaker; `speakerWithoutActor`: Speakers who are no actor; `speakerWithoutWords`: Quotes that do not show who speaks; `termWithSpeaker`: Terms with a speaker; `saidAfterPublication`: Quotes said after publication; `sentenceWithoutClaim`: Sentences without a claim; `quoteWithoutClaim`: Quotes from which no claim follows; `claimsAlike`: Claims that say nearly the same; `numberNotInAnchors`: Numbers that the claim's words do not have; `statementLeansOnContext`: Statements that do not stand alone; `attributionContradictsClaimant`: Attributions that do not fit the claimant; `quotedWithoutQuote`: Claims by quotation without their quote; `claimantIsNotSpeaker`: Claims of somebody else than the speaker; `denialDeniesNothing`: Denials that deny no claim; `relationGivenTwice`: Relations given at both ends; `evidenceWithoutConfidence`: Evidence without a confidence; `evidenceSurerThanCitation`: Evidence called linked though its citation is not; `evidenceFromLostLinks`: Linked evidence where the links are lost; `evidenceFromElsewhere`: Linked evidence from another paragraph; `citationWithoutAnchor`: Citations of evidence without their words; `citationWithoutConfidence`: Inferred citations without a confidence; `citationUnused`: Citations of evidence that no claim uses; `linkInBlockWithoutLinks`: Linked citations in paragraphs without links; `linksWithoutCitation`: Paragraphs with links and no citation; `sourceUnused`: Sources that nothing uses; `sourceBare`: Sources of which nothing but the address is known; `sourceAfterArticle`: Evidence published after the article; `actorUnused`: Actors that nothing uses; `actorWithoutMention`: Actors without a mention; `nameWithoutMention`: Names in the text that no mention marks; `actorsAlike`: Actors who may be the same; `positionEndsBeforeItBegins`: Positions that end before they begin; `eventUnused`: Events that nothing uses; `eventWithoutMention`: Events without a mention; `eventWithoutParticipants`: Events without the participants of their kind; `participantOnBothSides`: Participants on both sides of an event; `eventAfterPublication`: Events asserted before they happen; `predictionOfThePast`: Events predicted after they happened; `eventTimesDiffer`: Events placed at different times; `notComplete`: Said to be complete.
         * @enum {string}
         */
        DeskRemarkCode: "languageUnknown" | "headlineDiffers" | "publicationUnknown" | "publisherUnknown" | "authorsUnknown" | "markUnpaired" | "passageWithoutQuote" | "passagePartlyQuoted" | "blockWithoutQuote" | "quoteWithoutMarks" | "quoteHoldsMarks" | "quoteRepeated" | "quoteWithoutSpeaker" | "speakerWithoutActor" | "speakerWithoutWords" | "termWithSpeaker" | "saidAfterPublication" | "sentenceWithoutClaim" | "quoteWithoutClaim" | "claimsAlike" | "numberNotInAnchors" | "statementLeansOnContext" | "attributionContradictsClaimant" | "quotedWithoutQuote" | "claimantIsNotSpeaker" | "denialDeniesNothing" | "relationGivenTwice" | "evidenceWithoutConfidence" | "evidenceSurerThanCitation" | "evidenceFromLostLinks" | "evidenceFromElsewhere" | "citationWithoutAnchor" | "citationWithoutConfidence" | "citationUnused" | "linkInBlockWithoutLinks" | "linksWithoutCitation" | "sourceUnused" | "sourceBare" | "sourceAfterArticle" | "actorUnused" | "actorWithoutMention" | "nameWithoutMention" | "actorsAlike" | "positionEndsBeforeItBegins" | "eventUnused" | "eventWithoutMention" | "eventWithoutParticipants" | "participantOnBothSides" | "eventAfterPublication" | "predictionOfThePast" | "eventTimesDiffer" | "notComplete";
        /** @description How two revisions of a resource differ, for people and for programs. */
        Differences: {
            /** @description The revision that is compared. */
            from: number;
            /** @description The revision that it is compared with. */
            to: number;
            /** @description The fields that differ, without `revision` and `updatedAt`. */
            changes: components["schemas"]["FieldChange"][];
            /** @description JSON Patch (RFC 6902) that makes the one out of the other, without the counts of either. */
            patch: components["schemas"]["PatchStep"][];
        };
        /** @description The differences. */
        DifferencesAnswer: {
            data: components["schemas"]["Differences"];
        };
        /** @description A word to the owner: the webhook has been switched off. */
        DisabledMessage: {
            /**
             * @description What it tells.
             * @enum {string}
             */
            type: "webhook.disabled";
            /**
             * Format: date-time
             * @description When it was switched off. RFC 3339, UTC.
             */
            timestamp: string;
            data: components["schemas"]["WebhookDisabled"];
        };
        /** @description What an erasure came to. */
        DoneErasure: {
            /** @description Id of the erasure; null of a dry run. */
            id: string | null;
            kind: components["schemas"]["ErasureKind"];
            /** @description The resource that it was asked for. */
            targetId: string;
            /** @description The law, the judgment or the request on which it rests. */
            ground: string;
            /**
             * Format: date-time
             * @description When it was done. RFC 3339, UTC.
             */
            erasedAt: string;
            /** @description Who did it. */
            agent: string;
            /** @description How many resources it took something from, or took away; those too whose anchors moved with the text. */
            itemCount: number;
            /** @description The resources, at most 1000 of them. */
            items: components["schemas"]["ErasedItem"][];
            /** @description Where the words still stand: in addresses, keys and ids, which identify things, and in what others speak of too. */
            remaining: components["schemas"]["RemainingWords"][];
        };
        /** @description What it would come to. */
        DryErasureAnswer: {
            data: components["schemas"]["DoneErasure"];
        };
        /** @description A resource that an erasure took something from, or took away. */
        ErasedItem: {
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description The id of a resource. */
            id: string;
            /** @description Whether nothing of it is left. */
            whole: boolean;
        };
        /** @description What is left of what was erased: that it was, when, by whom and on what ground. */
        Erasure: {
            /** @description Id of the erasure; null of a dry run. */
            id: string | null;
            kind: components["schemas"]["ErasureKind"];
            /** @description The resource that it was asked for. */
            targetId: string;
            /** @description The law, the judgment or the request on which it rests. */
            ground: string;
            /**
             * Format: date-time
             * @description When it was done. RFC 3339, UTC.
             */
            erasedAt: string;
            /** @description Who did it. */
            agent: string;
            /** @description How many resources it took something from, or took away; those too whose anchors moved with the text. */
            itemCount: number;
        };
        /** @description The erasure. */
        ErasureAnswer: {
            data: components["schemas"]["ErasureWithItems"];
        };
        /** @description What was erased. */
        ErasureDoneAnswer: {
            data: components["schemas"]["DoneErasure"];
        };
        /** @description What is to be erased, and on what ground. */
        ErasureInput: {
            /** @description The id of a resource, or an article’s slug. */
            target: string;
            /** @description The words to erase, of an article, actor, source, event or fact-check; left out: all of it. Whole words, whatever their case, though what begins with a capital only where it does in the text, and however apostrophes, quotation marks, hyphens, spaces and accents are printed there. */
            words?: string[];
            /**
             * @description Withholds the name of an actor, wherever it stands.
             * @enum {string}
             */
            naming?: "withheld";
            /** @description The law, the judgment or the request on which it rests. It is public. */
            ground: string;
        };
        /**
         * @description What it took: words, a whole resource, or the names of an actor.
         * @enum {string}
         */
        ErasureKind: "words" | "resource" | "names";
        /** @description A page of erasures. */
        ErasurePage: {
            /** @description The erasures, the newest first. */
            data: components["schemas"]["Erasure"][];
            page: components["schemas"]["ErasurePagePlace"];
        };
        /** @description Where in the list of erasures a page stands. */
        ErasurePagePlace: {
            /** @description Most erasures on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description An erasure, and what it took something from. */
        ErasureWithItems: {
            /** @description Id of the erasure; null of a dry run. */
            id: string | null;
            kind: components["schemas"]["ErasureKind"];
            /** @description The resource that it was asked for. */
            targetId: string;
            /** @description The law, the judgment or the request on which it rests. */
            ground: string;
            /**
             * Format: date-time
             * @description When it was done. RFC 3339, UTC.
             */
            erasedAt: string;
            /** @description Who did it. */
            agent: string;
            /** @description How many resources it took something from, or took away; those too whose anchors moved with the text. */
            itemCount: number;
            /** @description The resources, at most 1000 of them. */
            items: components["schemas"]["ErasedItem"][];
        };
        /** @description Something that happened, is happening, or is said or predicted to happen. */
        Event: {
            /** @description Id of an event. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "event";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description What happens, in a few words of ours. */
            title: string;
            kind: components["schemas"]["EventKind"];
            factuality: components["schemas"]["Factuality"];
            /** @description When; an interval where it lasts. */
            time: components["schemas"]["DateValue"] | null;
            /** @description Where it happens; null where that is open. */
            place: components["schemas"]["Place"] | null;
            /** @description Who takes part, and as what. */
            participants: components["schemas"]["Participant"][];
            /** @description Its Wikidata item. */
            wikidataId: string | null;
            counts: components["schemas"]["EventCounts"];
            /** @description What it was merged into, with `status` `merged`; its address then leads there. */
            mergedIntoId: string | null;
        };
        /** @description The event. */
        EventAnswer: {
            data: components["schemas"]["Event"];
            included?: components["schemas"]["Included"];
        };
        /** @description Counts of published things; outside the revision and the ETag. */
        EventCounts: {
            /** @description Articles that mention it. */
            articles: number;
            /** @description Places where articles name or describe it. */
            mentions: number;
            /** @description Claims that speak of it, affirming or denying it. */
            claims: number;
        };
        /** @description Something that happened, is happening, or is said or predicted to happen. */
        EventInput: {
            /** @description What happens, in a few words of ours. */
            title: string;
            kind: components["schemas"]["EventKind"];
            factuality: components["schemas"]["Factuality"];
            /** @description When; an interval where it lasts. */
            time?: components["schemas"]["DateInput"] | null;
            /** @description Where it happens; null where that is open. */
            place?: components["schemas"]["PlaceInput"] | null;
            /** @description Who takes part, and as what. */
            participants?: components["schemas"]["ParticipantInput"][];
            /** @description Its Wikidata item. */
            wikidataId?: string | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /**
         * @description What happens in an event.
         * @enum {string}
         */
        EventKind: "agreement" | "attack" | "conflict" | "crisis" | "death" | "deployment" | "diplomacy" | "election" | "leadershipChange" | "meeting" | "protest" | "publication" | "relationship" | "sanction" | "statement" | "support" | "trade" | "trend" | "trial" | "other";
        /** @description A page of events. */
        EventPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Event"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description Something that happened, is happening, or is said or predicted to happen. What changes of it, as a merge patch (RFC 7396). */
        EventPatch: {
            /** @description What happens, in a few words of ours. */
            title?: string;
            kind?: components["schemas"]["EventKind"];
            factuality?: components["schemas"]["Factuality"];
            /** @description When; an interval where it lasts. */
            time?: components["schemas"]["DatePatch"] | null;
            /** @description Where it happens; null where that is open. */
            place?: components["schemas"]["PlacePatch"] | null;
            /** @description Who takes part, and as what. */
            participants?: components["schemas"]["ParticipantInput"][] | null;
            /** @description Its Wikidata item. */
            wikidataId?: string | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The event as it was. */
        EventRevisionAnswer: {
            data: components["schemas"]["Event"];
        };
        /** @description The event as it is stored now. */
        EventWritten: {
            data: components["schemas"]["Event"];
        };
        /** @description A citation offered for or against a claim. */
        Evidence: {
            /** @description Id of a citation. */
            citationId: string;
            /** @description Id of a source. */
            sourceId: string;
            offeredAs: components["schemas"]["EvidenceOffer"];
            basis: components["schemas"]["CitationBasis"];
            /** @description 0 to 1; null where nobody said. */
            confidence: number | null;
            /** @description What somebody found who read the source; null while nobody has. */
            finding: components["schemas"]["EvidenceFinding"] | null;
        };
        /**
         * @description What somebody found who read the source.
         * @enum {string}
         */
        EvidenceFinding: "supports" | "disputes" | "doesNotSay";
        /** @description A host that evidence comes from. */
        EvidenceHost: {
            /** @description Lower case, without `www.`. */
            host: string;
            /** @description Claims with evidence from this host; of the claims with evidence. */
            claims: components["schemas"]["Counted"];
        };
        /** @description A citation offered for or against a claim. */
        EvidenceInput: {
            /** @description A local key of this package, or the cit_ id of something stored. */
            citation: string;
            offeredAs?: components["schemas"]["EvidenceOffer"];
            basis: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
            /** @description What somebody found who read the source; null while nobody has. */
            finding?: components["schemas"]["EvidenceFinding"] | null;
        };
        /**
         * @description What a citation is offered for.
         * @enum {string}
         */
        EvidenceOffer: "support" | "dispute" | "context";
        /** @description How many of what the filters leave have each value. */
        Facet: {
            /** @description The most frequent first, at most 20. What has several counts for each, what has none for nothing. */
            values: components["schemas"]["FacetValue"][];
            relation: components["schemas"]["TotalRelation"];
        };
        /** @description A value, and how many have it. */
        FacetValue: {
            /** @description What the filter of the facet’s name takes. */
            value: string;
            /** @description What people call it, where it is an id. */
            label: string | null;
            /** @description How many have it. */
            count: number;
        };
        /** @description What `facets` asked for, by name. */
        Facets: {
            [key: string]: components["schemas"]["Facet"];
        };
        /** @description What a publisher found of a claim. Several publishers stand side by side. */
        FactCheck: {
            /** @description Id of a factCheck. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "factCheck";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["FactCheckStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of a claim. */
            claimId: string;
            /** @description The claim’s revision that was checked. */
            claimRevision: number;
            /** @description Whether the claim now says something else, has a changed claimant or words, needs review or is withdrawn. */
            outdated: boolean;
            publisher: components["schemas"]["FactCheckPublisher"];
            /** @description Where the fact-check is published. */
            publishedUrl: string;
            /** @description The verdict in the publisher’s own words; never normalised. */
            verdictLabel: string;
            /** @description Null where the publisher gives no number. */
            rating: components["schemas"]["Rating"] | null;
            /** @description What was found, in short. */
            summary: string | null;
            /** @description The language of verdict and summary (BCP 47). */
            language: string;
            /**
             * Format: date-time
             * @description When the publisher published it. RFC 3339, UTC.
             */
            publishedAt: string | null;
        };
        /** @description The fact-check. */
        FactCheckAnswer: {
            data: components["schemas"]["FactCheck"];
            included?: components["schemas"]["Included"];
        };
        /** @description A fact-check, as its publisher has it. */
        FactCheckInput: {
            /** @description Who publishes it. */
            publisher: {
                /** @description Who publishes it. */
                name: string;
                /**
                 * Format: uri
                 * @description The publisher’s own address.
                 */
                url?: string | null;
            };
            /**
             * Format: uri
             * @description Where it is published.
             */
            publishedUrl: string;
            /** @description The verdict, word for word. */
            verdictLabel: string;
            /** @description Only where the publisher gives a number; it lies between worst and best, where both are given. */
            rating?: {
                /** @description The verdict as a number of the publisher’s own scale. */
                value: number;
                /** @description The scale’s best value. */
                best?: number | null;
                /** @description The scale’s worst value. */
                worst?: number | null;
            } | null;
            /** @description What was found, in short. */
            summary?: string | null;
            /** @description The language of verdict and summary (BCP 47). */
            language: string;
            /**
             * Format: date-time
             * @description When the publisher published it.
             */
            publishedAt?: string | null;
            /**
             * @description `draft` where nothing is said.
             * @enum {string}
             */
            status?: "draft" | "published";
            /** @description The claim’s revision that was checked; the latest where nothing is said. */
            claimRevision?: number;
        };
        /** @description A page of fact-checks. */
        FactCheckPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["FactCheck"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description What changes of a fact-check (merge patch, RFC 7396). */
        FactCheckPatch: {
            /** @description Who publishes it. */
            publisher?: {
                /** @description Who publishes it. */
                name?: string;
                /**
                 * Format: uri
                 * @description The publisher’s own address.
                 */
                url?: string | null;
            };
            /**
             * Format: uri
             * @description Where it is published.
             */
            publishedUrl?: string;
            /** @description The verdict, word for word. */
            verdictLabel?: string;
            /** @description Only where the publisher gives a number. */
            rating?: {
                /** @description The verdict as a number of the publisher’s own scale. */
                value?: number;
                /** @description The scale’s best value. */
                best?: number | null;
                /** @description The scale’s worst value. */
                worst?: number | null;
            } | null;
            /** @description What was found, in short. */
            summary?: string | null;
            /** @description The language of verdict and summary (BCP 47). */
            language?: string;
            /**
             * Format: date-time
             * @description When the publisher published it.
             */
            publishedAt?: string | null;
            /**
             * @description `published` publishes a draft, `withdrawn` takes it back for good.
             * @enum {string}
             */
            status?: "draft" | "published" | "withdrawn";
            /** @description Why it is withdrawn; only with `status` `withdrawn`. */
            reason?: string;
            /** @description The claim’s revision that was checked; the latest where nothing is said. */
            claimRevision?: number;
        };
        /** @description Who publishes a fact-check. */
        FactCheckPublisher: {
            /** @description Who publishes it. */
            name: string;
            /** @description The publisher’s own address. */
            url: string | null;
        };
        /** @description The fact-check as it was. */
        FactCheckRevisionAnswer: {
            data: components["schemas"]["FactCheck"];
        };
        /**
         * @description Where a fact-check stands: `draft` ones are seen with the scope factcheck only; withdrawn ones answer 410.
         * @enum {string}
         */
        FactCheckStatus: "draft" | "published" | "withdrawn";
        /** @description The fact-check as it is stored. */
        FactCheckWritten: {
            data: components["schemas"]["FactCheck"];
        };
        /**
         * @description How an article commits itself to an event.
         * @enum {string}
         */
        Factuality: "asserted" | "alleged" | "denied" | "predicted" | "hypothetical" | "disputed";
        /** @description A field that differs, for people to read. */
        FieldChange: {
            /** @description The top-level field. */
            field: string;
            /** @description What it was; left out where it was not there. */
            before?: unknown;
            /** @description What it became; left out where it is not there. */
            after?: unknown;
            /** @description Word by word, where both are texts that can be compared so; otherwise null. */
            words: components["schemas"]["WordsChange"][] | null;
        };
        /** @description Actors, and who says what about whom and who took part in what with whom. */
        Graph: {
            /** @description The actors at the ends of the edges, heaviest first. */
            nodes: components["schemas"]["GraphNode"][];
            /** @description Heaviest first: by `count`. */
            edges: components["schemas"]["GraphEdge"][];
            /** @description Whether there is more than is shown: more edges than `limit`, or more than 10000 claims, quotes, events or mentions to examine, or actors that these claims or quotes are about, or more articles than are looked in. */
            cut: boolean;
            withoutEdge: components["schemas"]["GraphWithoutEdge"];
        };
        /** @description The graph. */
        GraphAnswer: {
            data: components["schemas"]["Graph"];
        };
        /** @description What ties one actor to another. An edge holds only what is asserted alike: claims of one `assertedAs` and one `attribution`, quotes of one `verificationStatus`, events of one `factuality` and one `mentionedAs`. */
        GraphEdge: {
            /**
             * @description `claim`: the first actor makes claims about the second. `quote`: words of the first that are about the second. `event`: both take part in the same events.
             * @enum {string}
             */
            type: "claim" | "quote" | "event";
            /** @description Id of an actor. */
            fromActorId: string;
            /** @description Id of an actor. */
            toActorId: string;
            /** @description False where both do the same thing together, such as signing; which of them is `from` then means nothing. */
            directed: boolean;
            /**
             * @description How the text puts the claims forward. Null on edges that are not of type `claim`.
             * @enum {string|null}
             */
            assertedAs: "stated" | "hedged" | "alleged" | "denied" | null;
            /**
             * @description How the claims are given to the first actor; `characterised` is what the author says that they say. Null on edges that are not of type `claim`.
             * @enum {string|null}
             */
            attribution: "author" | "quoted" | "paraphrased" | "characterised" | null;
            /**
             * @description Whether anyone held the quotes against the place that they came from. Null on edges that are not of type `quote`.
             * @enum {string|null}
             */
            verificationStatus: "notChecked" | "matchesSource" | "differsFromSource" | null;
            /**
             * @description How what is known of the events commits itself to them. Null on edges that are not of type `event`.
             * @enum {string|null}
             */
            factuality: "asserted" | "alleged" | "denied" | "predicted" | "hypothetical" | "disputed" | null;
            /** @description On edges of type `event`: every way in which mentions of the events, in the articles asked for, commit themselves; empty where none says. Beside an event that is `asserted`, an article may allege or deny it here. */
            mentionedAs: ("asserted" | "alleged" | "denied" | "predicted" | "hypothetical" | "disputed")[];
            /**
             * @description What the first actor does in the events. Null on edges that are not of type `event`.
             * @enum {string|null}
             */
            fromRole: "agent" | "target" | "recipient" | "mediator" | "speaker" | "signatory" | "beneficiary" | "location" | null;
            /**
             * @description What the second actor does in the events. Null on edges that are not of type `event`.
             * @enum {string|null}
             */
            toRole: "agent" | "target" | "recipient" | "mediator" | "speaker" | "signatory" | "beneficiary" | "location" | null;
            /** @description How many claims, quotes or events the edge rests on. */
            count: number;
            /** @description How many of them no person has reviewed. */
            unreviewed: number;
            /** @description On edges of type `claim`: what the edge rests on, the first 20; otherwise empty. */
            claimIds: string[];
            /** @description On edges of type `quote`: what the edge rests on, the first 20; otherwise empty. */
            quoteIds: string[];
            /** @description On edges of type `event`: what the edge rests on, the first 20; otherwise empty. */
            eventIds: string[];
        };
        /** @description An actor at an end of an edge. */
        GraphNode: {
            /** @description Id of an actor. */
            id: string;
            /** @description Its name, or its description where it is known by nothing else. */
            name: string;
            /**
             * @description What sort of actor it is.
             * @enum {string}
             */
            kind: "person" | "state" | "government" | "organization" | "armedForce" | "group" | "region";
            /** @description False where it is known by description only. */
            named: boolean;
            /** @description ISO 3166-1 alpha-2. */
            countryCode: string | null;
            /** @description Edges of this answer that lead from or to it. */
            degree: number;
            /** @description The sum of the `count` of these edges. */
            weight: number;
        };
        /** @description How many of the examined claims, quotes and events no edge could rest on: nobody who is an actor says them, they are about no actor, or fewer than two actors take part. */
        GraphWithoutEdge: {
            /** @description Claims that give no edge. */
            claims: number;
            /** @description Quotes that give no edge. */
            quotes: number;
            /** @description Events that give no edge. */
            events: number;
        };
        /** @description That the service is well. */
        Health: {
            /**
             * @description Always `ok`; what is not well is a problem.
             * @enum {string}
             */
            status: "ok";
        };
        /** @description Words of a resource with what was found in them. */
        Highlight: {
            /** @description Where the words stand in the resource: names and indexes with points between. `text` of an article is its canonical text, at `/text`. */
            field: string;
            /** @description The field’s words, or where they are many a fragment of them, as they are. */
            text: string;
            /** @description The same as HTML, escaped, with what was found in `<mark>`: safe to put into a page. */
            marked: string;
            /** @description What was found. Of a phrase, each of its words. */
            ranges: components["schemas"]["HighlightRange"][];
            /** @description Where `text` starts in the article’s canonical text, in Unicode code points; null where it is not from there. */
            offset: number | null;
        };
        /** @description A stretch of a highlight’s text. */
        HighlightRange: {
            /** @description Unicode code points from the start of `text`. */
            start: number;
            /** @description Exclusive. */
            end: number;
        };
        /** @description An identifier in another register. */
        Identifier: {
            /** @description The register, such as `isni`. */
            scheme: string;
            /** @description What it calls them. */
            value: string;
        };
        /** @description An identifier in another register. */
        IdentifierInput: {
            /** @description The register, such as `isni`. */
            scheme: string;
            /** @description What it calls them. */
            value: string;
        };
        /** @description What the import came to. */
        ImportAnswer: {
            data: components["schemas"]["ImportReport"];
        };
        /** @description What became of one line of an import of many. */
        ImportLine: {
            /** @description The number of the line, counted from 1. */
            line: number;
            /** @description The article’s key; null where the line does not say it. */
            key: string | null;
            result: components["schemas"]["ImportLineResult"];
            /** @description The article; null where the line was refused. */
            articleId: string | null;
            /**
             * Format: date-time
             * @description Until when the article is kept back; null where it is published, or the line was refused. RFC 3339, UTC.
             */
            heldUntil: string | null;
            /** @description What it changed; null where the line was refused. */
            changes: components["schemas"]["ImportedCounts"] | null;
            /** @description What was kept against the package. */
            remarks: components["schemas"]["ImportRemark"][];
            /** @description Why the line was refused; null where it was not. */
            problem: components["schemas"]["Problem"] | null;
            /** @description What an editor should look at, the same as `npm run import -- --check` lists: with `dryRun` only, otherwise null; null also for a package so large that looking would hold up other requests. */
            deskRemarks: components["schemas"]["DeskRemark"][] | null;
        };
        /**
         * @description What it came to; of what is `refused`, nothing was stored, and `problem` says why.
         * @enum {string}
         */
        ImportLineResult: "created" | "changed" | "unchanged" | "refused";
        /** @description Something of the package that was not taken: it contradicts what articles share, was erased, or is a review by a key that may not review. */
        ImportRemark: {
            /** @description JSON Pointer into the package. */
            pointer: string;
            code: components["schemas"]["ImportRemarkCode"];
            /** @description The same for people. */
            message: string;
        };
        /**
         * @description What a remark is about, for programs. `contradictsCorpus`: the package says otherwise what articles share, which was kept as it is; `erased`: the package holds what was erased, or a name that is withheld, which was not stored again; `saidByReview`: the package brings a review by a key that may not review, which was not stored.
         * @enum {string}
         */
        ImportRemarkCode: "contradictsCorpus" | "erased" | "saidByReview";
        /** @description What an import came to. */
        ImportReport: {
            result: components["schemas"]["ImportResult"];
            /** @description Id of an article. */
            articleId: string;
            /** @description Whether nothing was stored. */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description Until when the article is kept back, with all that came with it; null where it is published. RFC 3339, UTC.
             */
            heldUntil: string | null;
            /** @description Every resource that it changed, in the order of the change feed. */
            changes: components["schemas"]["ImportedChange"][];
            /** @description What was kept against the package. What a desk would remark on is in `deskRemarks`. */
            remarks: components["schemas"]["ImportRemark"][];
            /** @description A position whose changes contain the import. */
            position: string;
            /** @description What an editor should look at, the same as `npm run import -- --check` lists: with `dryRun` only, otherwise null; null also for a package so large that looking would hold up other requests. */
            deskRemarks: components["schemas"]["DeskRemark"][] | null;
        };
        /**
         * @description What an import came to; what is sent again is `unchanged`.
         * @enum {string}
         */
        ImportResult: "created" | "changed" | "unchanged";
        /** @description What an import of many came to; the last line of its answer. */
        ImportSummary: {
            /** @description Whether the body was read to its end. If not, send it again: what is stored is `unchanged`. */
            complete: boolean;
            /** @description Packages that it held, blank lines left out. */
            lines: number;
            /** @description How many were created. */
            created: number;
            /** @description How many were changed. */
            changed: number;
            /** @description How many were there already. */
            unchanged: number;
            /** @description How many were refused. */
            refused: number;
            /** @description Whether nothing was stored. */
            dryRun: boolean;
            /** @description A position whose changes contain the import; null where it is not known. */
            position: string | null;
            /** @description Why it was not read to its end; null where it was. */
            problem: components["schemas"]["Problem"] | null;
        };
        /** @description What an import did to one resource. */
        ImportedChange: {
            operation: components["schemas"]["ChangeOperation"];
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description Its id. */
            id: string;
        };
        /** @description How many resources an import changed, and how. */
        ImportedCounts: {
            /** @description Resources that it created. */
            created: number;
            /** @description Resources that it updated. */
            updated: number;
            /** @description Resources that it withdrawn. */
            withdrawn: number;
            /** @description Resources that it merged. */
            merged: number;
            /** @description Resources that it restored. */
            restored: number;
            /** @description Resources that it erased. */
            erased: number;
        };
        /** @description The resources that `include` asked for, by type, once each. */
        Included: {
            /** @description The articles that `include` led to. */
            articles?: components["schemas"]["Article"][];
            /** @description The claims that `include` led to. */
            claims?: components["schemas"]["Claim"][];
            /** @description The quotes that `include` led to. */
            quotes?: components["schemas"]["Quote"][];
            /** @description The sources that `include` led to. */
            sources?: components["schemas"]["Source"][];
            /** @description The citations that `include` led to. */
            citations?: components["schemas"]["Citation"][];
            /** @description The actors that `include` led to. */
            actors?: components["schemas"]["Actor"][];
            /** @description The mentions that `include` led to. */
            mentions?: components["schemas"]["Mention"][];
            /** @description The events that `include` led to. */
            events?: components["schemas"]["Event"][];
            /** @description The fact-checks that `include` led to. */
            "fact-checks"?: components["schemas"]["FactCheck"][];
            /** @description The corrections that `include` led to. */
            corrections?: components["schemas"]["Correction"][];
            /** @description What `include` led to and has been withdrawn since. */
            withdrawn?: components["schemas"]["WithdrawnStub"][];
        };
        /** @description A key at the only moment at which its token can be seen. */
        IssuedKey: {
            /** @description Id of a key; no secret. */
            id: string;
            /** @description Who holds it. */
            name: string;
            /** @description What it may be used for. */
            scopes: components["schemas"]["KeyScope"][];
            /**
             * Format: date-time
             * @description When it was made. RFC 3339, UTC.
             */
            createdAt: string;
            /** @description Who made it: a key, or `command`. */
            createdBy: string;
            /**
             * Format: date-time
             * @description From when on it is refused; null for never. RFC 3339, UTC.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null where it was not. RFC 3339, UTC.
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, exact to a minute; null for never. RFC 3339, UTC.
             */
            lastUsedAt: string | null;
            /** @description What its holder sends as `Authorization: Bearer …`. It is not stored, and never shown again. */
            token: string;
        };
        /** @description The new key. */
        IssuedKeyAnswer: {
            data: components["schemas"]["IssuedKey"];
        };
        /** @description A JSON-LD 1.1 document (schema.org where it has the words). `ng:` and the name of a field of the JSON is the term for that field, so that nothing is lost; ids are addresses, nulls are left out. */
        JsonLd: {
            /** @description schema.org’s context, and ours, in which the terms under `ng:` stand. */
            "@context": string[];
            /** @description The resource’s address; where there is a `@graph`, each node has one. */
            "@id"?: string;
            /** @description What it is for schema.org, where that has a word for it, and for us. */
            "@type"?: string[];
            /** @description The nodes, where there are several. */
            "@graph"?: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description A key that callers identify themselves by. */
        Key: {
            /** @description Id of a key; no secret. */
            id: string;
            /** @description Who holds it. */
            name: string;
            /** @description What it may be used for. */
            scopes: components["schemas"]["KeyScope"][];
            /**
             * Format: date-time
             * @description When it was made. RFC 3339, UTC.
             */
            createdAt: string;
            /** @description Who made it: a key, or `command`. */
            createdBy: string;
            /**
             * Format: date-time
             * @description From when on it is refused; null for never. RFC 3339, UTC.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null where it was not. RFC 3339, UTC.
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, exact to a minute; null for never. RFC 3339, UTC.
             */
            lastUsedAt: string | null;
        };
        /** @description The key. */
        KeyAnswer: {
            data: components["schemas"]["Key"];
        };
        /** @description A page of keys. */
        KeyPage: {
            /** @description The keys, the newest first. */
            data: components["schemas"]["Key"][];
            page: components["schemas"]["KeyPagePlace"];
        };
        /** @description Where in the list of keys a page stands. */
        KeyPagePlace: {
            /** @description Most keys on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /**
         * @description What a key may be used for: `read` where reading needs a key, and for webhooks, `write` for what articles hold, `review` for reviewing it, `factcheck` for fact-checks, `embargoed` to read as if what is under an embargo were published, `admin` for all of it and for keys.
         * @enum {string}
         */
        KeyScope: "read" | "write" | "review" | "factcheck" | "embargoed" | "admin";
        /** @description A place where an actor or event is named or described. */
        Mention: {
            /** @description Id of a mention. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "mention";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of an article. */
            articleId: string;
            /** @description The actor; null for a mention of an event. */
            actorId: string | null;
            /** @description The event; null for a mention of an actor. */
            eventId: string | null;
            anchor: components["schemas"]["Anchor"];
            form: components["schemas"]["MentionForm"];
            /** @description Of an event: how the article commits itself to it here; null for an actor. */
            factuality: components["schemas"]["Factuality"] | null;
            /** @description Of an event: when, as the article has it here. */
            time: components["schemas"]["DateValue"] | null;
        };
        /** @description The mention. */
        MentionAnswer: {
            data: components["schemas"]["Mention"];
            included?: components["schemas"]["Included"];
        };
        /**
         * @description How a mention names what it mentions. A capital used for a state is a `metonym`, an adjective is `adjectival`.
         * @enum {string}
         */
        MentionForm: "name" | "metonym" | "adjectival" | "description";
        /** @description A place where an actor or event is named or described. */
        MentionInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key?: string;
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string;
            /** @description A local key of this package, or the evt_ id of something stored. */
            event?: string;
            anchor: components["schemas"]["AnchorInput"];
            form: components["schemas"]["MentionForm"];
            /** @description Of an event: how this place commits itself. */
            factuality?: components["schemas"]["Factuality"] | null;
            /** @description Of an event: when, as this place has it. */
            time?: components["schemas"]["DateInput"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description A page of mentions. */
        MentionPage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Mention"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description A place where an actor or event is named or described. What changes of it, as a merge patch (RFC 7396). */
        MentionPatch: {
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string | null;
            /** @description A local key of this package, or the evt_ id of something stored. */
            event?: string | null;
            anchor?: components["schemas"]["AnchorPatch"];
            form?: components["schemas"]["MentionForm"];
            /** @description Of an event: how this place commits itself. */
            factuality?: components["schemas"]["Factuality"] | null;
            /** @description Of an event: when, as this place has it. */
            time?: components["schemas"]["DatePatch"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The mention as it was. */
        MentionRevisionAnswer: {
            data: components["schemas"]["Mention"];
        };
        /** @description The mention as it is stored now. */
        MentionWritten: {
            data: components["schemas"]["Mention"];
        };
        /** @description What something is merged into. */
        Merge: {
            /** @description The id of what it is from now on. */
            into: string;
            /**
             * @description Also where the two have different identifiers or are of different kinds; `into` keeps its own.
             * @default false
             */
            despiteContradictions: boolean;
        };
        /** @description What is left to see of a merged resource. */
        MergedStub: {
            /** @description Id of the merged resource. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "actor" | "source" | "event";
            /** @description The revision in which it was merged. */
            revision: number;
            /** @description Id of the resource that it is now. */
            mergedIntoId: string;
        };
        /**
         * @description What sort of name a name is.
         * @enum {string}
         */
        NameKind: "preferred" | "alternative" | "short" | "abbreviation" | "former" | "title";
        /** @description What a new key is to be. */
        NewKey: {
            /** @description Who holds it; it stands with every change that the key makes. */
            name: string;
            /** @description What it may be used for. */
            scopes: components["schemas"]["KeyScope"][];
            /** @description From when on it is refused: a time, or a day, which means its first moment in UTC; null for never. */
            expiresAt?: string | null;
        };
        /** @description What a new webhook is to be. */
        NewWebhook: {
            /**
             * Format: uri
             * @description Where messages go, by POST: an address by https, or whatever else this service allows. Redirects are not followed.
             */
            url: string;
            /**
             * @description What it is for, in its owner’s words.
             * @default null
             */
            description: string | null;
            /** @description Which changes are delivered; all where nothing is said. */
            filter?: components["schemas"]["WebhookFilter"];
            /**
             * @description With `resource`, each change brings its resource along, as it is when it is sent.
             * @default []
             */
            include: "resource"[];
            /**
             * @description Most changes in one message; 1 for each by itself. 20 where nothing is said.
             * @default 20
             */
            limit: number;
            /**
             * Format: uri
             * @description Where a signed message goes when the webhook is switched off by itself; it is held to the same rules as `url`.
             * @default null
             */
            noticeUrl: string | null;
            /**
             * @description Where it begins: with the first change after this position; `now`, with what is still to come; `start`, with the first there is.
             * @default now
             */
            after: string;
        };
        /** @description A news object of IPTC ninjs 3.2; its JSON Schema is at http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#. */
        Ninjs: {
            /** @description The article’s address. */
            uri: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Which ends of a date EDTF calls open: it goes on there.
         * @enum {string}
         */
        OpenEnds: "start" | "end" | "both";
        /** @description Somebody or something that acts, speaks or is spoken of. */
        PackageActor: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: act_ and 26 characters. */
            id?: string;
            /** @description The name that they go by here. */
            name: string;
            kind: components["schemas"]["ActorKind"];
            /** @description False where the article knows them by description only. */
            named: boolean;
            naming?: components["schemas"]["ActorNaming"];
            /** @description Names other than `name`. */
            names: components["schemas"]["PackageActorName"][];
            /** @description Who they are, in a few words. */
            description: string | null;
            /** @description Their country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode: string | null;
            /** @description Their Wikidata item. */
            wikidataId: string | null;
            /** @description Identifiers of other registers, such as {scheme: isni, value: …}. */
            identifiers: components["schemas"]["PackageIdentifier"][];
            /** @description Offices and roles, as the articles give them. */
            positions: components["schemas"]["PackagePosition"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description Somebody or something that acts, speaks or is spoken of. */
        PackageActorInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: act_ and 26 characters. */
            id?: string;
            /** @description The name that they go by here. */
            name: string;
            kind: components["schemas"]["ActorKind"];
            /** @description False where the article knows them by description only. */
            named?: boolean;
            naming?: components["schemas"]["ActorNaming"];
            /** @description Names other than `name`. */
            names?: components["schemas"]["ActorNameInput"][];
            /** @description Who they are, in a few words. */
            description?: string | null;
            /** @description Their country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode?: string | null;
            /** @description Their Wikidata item. */
            wikidataId?: string | null;
            /** @description Identifiers of other registers, such as {scheme: isni, value: …}. */
            identifiers?: components["schemas"]["IdentifierInput"][];
            /** @description Offices and roles, as the articles give them. */
            positions?: components["schemas"]["PositionInput"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description A name of an actor. */
        PackageActorName: {
            /** @description The name. */
            value: string;
            /** @description BCP 47. */
            lang: string | null;
            kind: components["schemas"]["NameKind"];
        };
        /** @description Words of the article, in W3C TextQuoteSelector form. */
        PackageAnchor: {
            /** @description The words, verbatim, within one block. */
            exact: string;
            /** @description What stands immediately before, where `exact` is not unique. */
            prefix?: string;
            /** @description What stands immediately after, where `exact` is not unique. */
            suffix?: string;
            /** @description Which one of several, counted from 1 over the whole text, among those that prefix and suffix leave. */
            occurrence?: number;
        };
        /** @description A published article and what is known of it. */
        PackageArticle: {
            /** @description The article's key in the corpus and its slug. */
            key: string;
            /** @description As printed; null where the document has none. */
            headline: string | null;
            kind: components["schemas"]["ArticleKind"];
            /** @description The section it appeared in, as printed; null where the document prints none. */
            section: string | null;
            /** @description BCP 47. */
            language: string;
            /** @description As printed. */
            byline: string | null;
            /** @description Who wrote it. */
            authors: components["schemas"]["PackageAuthor"][];
            /** @description The publisher; null where nobody knows it. */
            publisher: string | null;
            published: components["schemas"]["PackageDate"];
            /**
             * Format: uri
             * @description Where its publisher has it.
             */
            canonicalUrl: string | null;
            rights: components["schemas"]["PackageRights"];
            /** @description How completely the article is annotated, per kind. */
            completeness: components["schemas"]["PackageCompleteness"];
            /** @description The text, block by block. */
            blocks: components["schemas"]["PackageBlock"][];
        };
        /** @description A published article and what is known of it. */
        PackageArticleInput: {
            /** @description The article's key in the corpus and its slug. */
            key: string;
            /** @description As printed; null where the document has none. */
            headline?: string | null;
            kind: components["schemas"]["ArticleKind"];
            /** @description The section it appeared in, as printed; null where the document prints none. */
            section?: string | null;
            /** @description BCP 47. */
            language: string;
            /** @description As printed. */
            byline?: string | null;
            /** @description Who wrote it. */
            authors?: components["schemas"]["AuthorInput"][];
            /** @description The publisher; null where nobody knows it. */
            publisher?: string | null;
            published: components["schemas"]["DateInput"];
            /**
             * Format: uri
             * @description Where its publisher has it.
             */
            canonicalUrl?: string | null;
            rights?: components["schemas"]["RightsInput"];
            /** @description How completely the article is annotated, per kind. */
            completeness?: components["schemas"]["CompletenessInput"];
            /** @description The text, block by block. */
            blocks: components["schemas"]["BlockInput"][];
        };
        /** @description Who wrote an article, and how that is known. */
        PackageAuthor: {
            /** @description The author as an actor, where they are one. */
            actor: string | null;
            /** @description The author’s name. */
            name: string;
            basis: components["schemas"]["DateBasis"];
            /** @description From what the authorship was concluded. */
            note: string | null;
        };
        /** @description A stretch of an article: a paragraph, a heading, a caption. */
        PackageBlock: {
            kind: components["schemas"]["BlockKind"];
            /** @description Its words, verbatim. */
            text: string;
            links: components["schemas"]["BlockLinks"];
        };
        /** @description One place where an article leads to a source. */
        PackageCitation: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description A local key of this package, or the src_ id of something stored. */
            source: string;
            /** @description The event that the source reports, where that is clear. */
            event: string | null;
            role: components["schemas"]["CitationRole"];
            /** @description The words that it hangs on; null where nothing carries it. */
            anchor: components["schemas"]["PackageAnchor"] | null;
            basis: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence: number | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description One place where an article leads to a source. */
        PackageCitationInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description A local key of this package, or the src_ id of something stored. */
            source: string;
            /** @description The event that the source reports, where that is clear. */
            event?: string | null;
            role: components["schemas"]["CitationRole"];
            /** @description The words that it hangs on; null where nothing carries it. */
            anchor?: components["schemas"]["AnchorInput"] | null;
            basis: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description A proposition that an article makes or reports, bound to the words it rests on. */
        PackageClaim: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The proposition in our wording; stands alone. */
            statement: string;
            /** @description The words that it rests on, in order; at least one. */
            anchors: components["schemas"]["PackageAnchor"][];
            kind: components["schemas"]["ClaimKind"];
            assertedAs: components["schemas"]["Assertion"];
            checkWorthiness: components["schemas"]["CheckWorthiness"];
            claimant: components["schemas"]["PackageClaimant"];
            attribution: components["schemas"]["Attribution"];
            /** @description Through whom or what it came, nearest first. */
            via: components["schemas"]["PackageVia"][];
            /** @description Actors that it is about. */
            about: string[];
            /** @description Events that it speaks of, affirming or denying them. */
            events: string[];
            /** @description Quotes that say it. */
            quotes: string[];
            /** @description Citations offered for or against it. */
            evidence: components["schemas"]["PackageEvidence"][];
            /** @description How this claim bears on others; each relation is given once, at the claim it starts from. */
            relations: components["schemas"]["PackageClaimRelation"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description A proposition that an article makes or reports, bound to the words it rests on. */
        PackageClaimInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The proposition in our wording; stands alone. */
            statement: string;
            /** @description The words that it rests on, in order; at least one. */
            anchors: components["schemas"]["AnchorInput"][];
            kind: components["schemas"]["ClaimKind"];
            assertedAs: components["schemas"]["Assertion"];
            checkWorthiness: components["schemas"]["CheckWorthiness"];
            claimant: components["schemas"]["ClaimantInput"];
            attribution: components["schemas"]["Attribution"];
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][];
            /** @description Actors that it is about. */
            about?: string[];
            /** @description Events that it speaks of, affirming or denying them. */
            events?: string[];
            /** @description Quotes that say it. */
            quotes?: string[];
            /** @description Citations offered for or against it. */
            evidence?: components["schemas"]["EvidenceInput"][];
            /** @description How this claim bears on others; each relation is given once, at the claim it starts from. */
            relations?: components["schemas"]["ClaimRelationInput"][];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description How two claims bear on each other. */
        PackageClaimRelation: {
            /** @description A local key of this package, or the clm_ id of something stored. */
            claim: string;
            type: components["schemas"]["RelationType"];
        };
        /** @description Who answers for the claim. An author with an actor is one of `article.authors`. */
        PackageClaimant: {
            kind: components["schemas"]["ClaimantKind"];
            /** @description The claimant; null for a document. */
            actor: string | null;
            /** @description The document that claims it; null for anybody else. */
            source: string | null;
        };
        /** @description How completely it is annotated, per kind. */
        PackageCompleteness: {
            claims: components["schemas"]["CompletenessLevel"];
            quotes: components["schemas"]["CompletenessLevel"];
            citations: components["schemas"]["CompletenessLevel"];
            mentions: components["schemas"]["CompletenessLevel"];
            events: components["schemas"]["CompletenessLevel"];
        };
        /** @description A date with the ground on which it stands. */
        PackageDate: {
            /** @description EDTF (ISO 8601-2) level 1, or [a..b], [..b], [a..]; null where nothing is known. */
            edtf: string | null;
            basis: components["schemas"]["DateBasis"];
            /** @description What the date was concluded from; required where basis is inferred. */
            note: string | null;
        };
        /** @description Something that happened, is happening, or is said or predicted to happen. */
        PackageEvent: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: evt_ and 26 characters. */
            id?: string;
            /** @description What happens, in a few words of ours. */
            title: string;
            kind: components["schemas"]["EventKind"];
            factuality: components["schemas"]["Factuality"];
            /** @description When; an interval where it lasts. */
            time: components["schemas"]["PackageDate"] | null;
            /** @description Where it happens; null where that is open. */
            place: components["schemas"]["PackagePlace"] | null;
            /** @description Who takes part, and as what. */
            participants: components["schemas"]["PackageParticipant"][];
            /** @description Its Wikidata item. */
            wikidataId: string | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description Something that happened, is happening, or is said or predicted to happen. */
        PackageEventInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: evt_ and 26 characters. */
            id?: string;
            /** @description What happens, in a few words of ours. */
            title: string;
            kind: components["schemas"]["EventKind"];
            factuality: components["schemas"]["Factuality"];
            /** @description When; an interval where it lasts. */
            time?: components["schemas"]["DateInput"] | null;
            /** @description Where it happens; null where that is open. */
            place?: components["schemas"]["PlaceInput"] | null;
            /** @description Who takes part, and as what. */
            participants?: components["schemas"]["ParticipantInput"][];
            /** @description Its Wikidata item. */
            wikidataId?: string | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description A citation offered for or against a claim. */
        PackageEvidence: {
            /** @description A local key of this package, or the cit_ id of something stored. */
            citation: string;
            offeredAs: components["schemas"]["EvidenceOffer"];
            basis: components["schemas"]["CitationBasis"];
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence: number | null;
            /** @description What somebody found who read the source; null while nobody has. */
            finding: components["schemas"]["EvidenceFinding"] | null;
        };
        /** @description An identifier in another register. */
        PackageIdentifier: {
            /** @description The register, such as `isni`. */
            scheme: string;
            /** @description What it calls them. */
            value: string;
        };
        /** @description A place where an actor or event is named or described. */
        PackageMention: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string;
            /** @description A local key of this package, or the evt_ id of something stored. */
            event?: string;
            anchor: components["schemas"]["PackageAnchor"];
            form: components["schemas"]["MentionForm"];
            /** @description Of an event: how this place commits itself. */
            factuality: components["schemas"]["Factuality"] | null;
            /** @description Of an event: when, as this place has it. */
            time: components["schemas"]["PackageDate"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description A place where an actor or event is named or described. */
        PackageMentionInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string;
            /** @description A local key of this package, or the evt_ id of something stored. */
            event?: string;
            anchor: components["schemas"]["AnchorInput"];
            form: components["schemas"]["MentionForm"];
            /** @description Of an event: how this place commits itself. */
            factuality?: components["schemas"]["Factuality"] | null;
            /** @description Of an event: when, as this place has it. */
            time?: components["schemas"]["DateInput"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description An actor in an event; in an alleged event, alleged to be. */
        PackageParticipant: {
            /** @description A local key of this package, or the act_ id of something stored. */
            actor: string;
            role: components["schemas"]["ParticipantRole"];
        };
        /** @description Where an event happens. */
        PackagePlace: {
            /** @description What the place is called. */
            name: string;
            /** @description Its country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode: string | null;
            /** @description Where the place is an actor too. */
            actor: string | null;
        };
        /** @description An office or role that an actor holds. */
        PackagePosition: {
            /** @description What it is called. */
            title: string;
            /** @description Where it is held, where that is an actor. */
            organization: string | null;
            /** @description Since when, as far as that is known. */
            from: components["schemas"]["PackageDate"] | null;
            /** @description Until when, as far as that is known. */
            to: components["schemas"]["PackageDate"] | null;
        };
        /** @description Who or what made an annotation, and whether a person accepted it. */
        PackageProvenance: {
            method: components["schemas"]["ProvenanceMethod"];
            /** @description Who or what made it: a person, a program, a model. */
            agent: string | null;
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence: number | null;
            reviewStatus: components["schemas"]["ReviewStatus"];
            /** @description The person who reviewed it; null while nobody has. */
            reviewedBy: string | null;
            /**
             * Format: date-time
             * @description When it was reviewed. RFC 3339, UTC.
             */
            reviewedAt: string | null;
        };
        /** @description A passage in quotation marks, a block quotation or an answer of an interview, with who says it. */
        PackageQuote: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            anchors: components["schemas"]["PackageQuoteAnchors"];
            /** @description The words without the comma or full stop of the author's sentence; left out: the content. */
            displayText?: string;
            mode: components["schemas"]["QuoteMode"];
            /** @description Null for a term or for words that nobody in particular said. */
            speaker: components["schemas"]["PackageSpeaker"] | null;
            /** @description Through whom or what it came, nearest first. */
            via: components["schemas"]["PackageVia"][];
            /** @description Actors that it is about. */
            about: string[];
            /** @description When it was said, as far as the text tells. */
            saidAt: components["schemas"]["PackageDate"] | null;
            /** @description The event in which it was said. */
            event: string | null;
            /** @description BCP 47; left out: the article's. */
            language: string | null;
            /** @description Left out: notChecked. */
            verification?: components["schemas"]["PackageVerification"];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description Where a quote and what belongs to it stand. */
        PackageQuoteAnchors: {
            /** @description The quoted words, without the quotation marks. */
            content: components["schemas"]["PackageAnchor"][];
            /** @description Words that name the speaker. */
            speaker: components["schemas"]["PackageAnchor"][];
            /** @description Words that say that it is said: said, as … reported. */
            cue: components["schemas"]["PackageAnchor"][];
            /** @description The sentence that holds the quote. */
            sentence: components["schemas"]["PackageAnchor"][];
        };
        /** @description A passage in quotation marks, a block quotation or an answer of an interview, with who says it. */
        PackageQuoteInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            anchors: components["schemas"]["QuoteAnchorsInput"];
            /** @description The words without the comma or full stop of the author's sentence; left out: the content. */
            displayText?: string;
            mode: components["schemas"]["QuoteMode"];
            /** @description Null for a term or for words that nobody in particular said. */
            speaker: components["schemas"]["SpeakerInput"] | null;
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][];
            /** @description Actors that it is about. */
            about?: string[];
            /** @description When it was said, as far as the text tells. */
            saidAt?: components["schemas"]["DateInput"] | null;
            /** @description The event in which it was said. */
            event?: string | null;
            /** @description BCP 47; left out: the article's. */
            language?: string | null;
            /** @description Left out: notChecked. */
            verification?: components["schemas"]["VerificationInput"];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description Who holds the rights to the text, and what may be served of it. */
        PackageRights: {
            /** @description Who holds the rights; null where nobody said. */
            holder: string | null;
            /** @description On what terms, in words or as an address. */
            terms: string | null;
            text: components["schemas"]["TextRights"];
            /**
             * Format: date-time
             * @description Until when the article is, or was, under an embargo: before, it is shown to keys of the scope `embargoed` alone. Null where it never was. RFC 3339, UTC.
             */
            embargoUntil: string | null;
        };
        /** @description A work or page that an article cites. A person who speaks is an actor, not a source. */
        PackageSource: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: src_ and 26 characters. */
            id?: string;
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string | null;
            /** @description The work’s title; null where nobody has read it. */
            title: string | null;
            /** @description Its publisher, where that is an actor. */
            publisher: string | null;
            /** @description Its publisher, by name. */
            publisherName: string | null;
            kind: components["schemas"]["SourceKind"];
            /** @description When it came out, as far as that is known. */
            published: components["schemas"]["PackageDate"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["PackageProvenance"];
        };
        /** @description A work or page that an article cites. A person who speaks is an actor, not a source. */
        PackageSourceInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key: string;
            /** @description The id of something stored: src_ and 26 characters. */
            id?: string;
            /**
             * Format: uri
             * @description Where it is served.
             */
            url?: string | null;
            /** @description The work’s title; null where nobody has read it. */
            title?: string | null;
            /** @description Its publisher, where that is an actor. */
            publisher?: string | null;
            /** @description Its publisher, by name. */
            publisherName?: string | null;
            kind: components["schemas"]["SourceKind"];
            /** @description When it came out, as far as that is known. */
            published?: components["schemas"]["DateInput"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /** @description Who says a quote. */
        PackageSpeaker: {
            kind: components["schemas"]["SpeakerKind"];
            /** @description The speaker; null for a document. */
            actor: string | null;
            /** @description The document whose words they are; null for anybody else. */
            source: string | null;
            /** @description As printed, to the letter; null where the text prints none. */
            name: string | null;
            /** @description Role or description, as printed, to the letter. */
            descriptor: string | null;
        };
        /** @description Whether anyone held the quote against the place that it came from. */
        PackageVerification: {
            status: components["schemas"]["VerificationStatus"];
            /** @description The source that it was held against. */
            source: string | null;
            /** @description Who checked it. */
            checkedBy: string | null;
            /**
             * Format: date-time
             * @description When it was checked. RFC 3339, UTC.
             */
            checkedAt: string | null;
        };
        /** @description Somebody or something through which words came; one of the two is null. */
        PackageVia: {
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string;
            /** @description A local key of this package, or the src_ id of something stored. */
            source?: string;
        };
        /** @description Where in a list a page stands. */
        Page: {
            /** @description Most resources on a page. */
            limit: number;
            /** @description Path and query of the next page, also where this one holds fewer than `limit`; null on the last. Follow it unchanged. */
            next: string | null;
            total?: components["schemas"]["Total"];
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description An actor in an event; in an alleged event, alleged to be. */
        Participant: {
            /** @description Id of an actor. */
            actorId: string;
            role: components["schemas"]["ParticipantRole"];
        };
        /** @description An actor in an event; in an alleged event, alleged to be. */
        ParticipantInput: {
            /** @description A local key of this package, or the act_ id of something stored. */
            actor: string;
            role: components["schemas"]["ParticipantRole"];
        };
        /**
         * @description What an actor does in an event. A `target` is whom it is aimed at or befalls. Several `agent`s without a `target` take part on whichever side: then the text does not say who acts against whom.
         * @enum {string}
         */
        ParticipantRole: "agent" | "target" | "recipient" | "mediator" | "speaker" | "signatory" | "beneficiary" | "location";
        /**
         * @description What to do.
         * @enum {string}
         */
        PatchOperation: "add" | "remove" | "replace";
        /** @description A step of a JSON Patch. */
        PatchStep: {
            op: components["schemas"]["PatchOperation"];
            /** @description JSON Pointer to where. */
            path: string;
            /** @description What to put there; left out with `remove`. */
            value?: unknown;
        };
        /** @description The webhook as it is now. */
        PatchedWebhookAnswer: {
            data: components["schemas"]["Webhook"];
        };
        /** @description Nothing has happened: somebody tries the webhook out. */
        PingMessage: {
            /**
             * @description What it tells.
             * @enum {string}
             */
            type: "webhook.ping";
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC.
             */
            timestamp: string;
            data: components["schemas"]["WebhookPing"];
        };
        /** @description Where an event happens. */
        Place: {
            /** @description What the place is called. */
            name: string;
            /** @description Its country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode: string | null;
            /** @description Where the place is an actor too. */
            actorId: string | null;
        };
        /** @description Where an event happens. */
        PlaceInput: {
            /** @description What the place is called. */
            name: string;
            /** @description Its country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode?: string | null;
            /** @description Where the place is an actor too. */
            actor?: string | null;
        };
        /** @description Where an event happens. What changes of it, as a merge patch (RFC 7396). */
        PlacePatch: {
            /** @description What the place is called. */
            name?: string;
            /** @description Its country (ISO 3166-1 alpha-2), which expresses no recognition. */
            countryCode?: string | null;
            /** @description Where the place is an actor too. */
            actor?: string | null;
        };
        /** @description An office or role that an actor holds. */
        Position: {
            /** @description What it is called. */
            title: string;
            /** @description Where it is held, where that is an actor. */
            organizationId: string | null;
            /** @description Since when, as far as that is known. */
            from: components["schemas"]["DateValue"] | null;
            /** @description Until when, as far as that is known. */
            to: components["schemas"]["DateValue"] | null;
        };
        /** @description An office or role that an actor holds. */
        PositionInput: {
            /** @description What it is called. */
            title: string;
            /** @description Where it is held, where that is an actor. */
            organization?: string | null;
            /** @description Since when, as far as that is known. */
            from?: components["schemas"]["DateInput"] | null;
            /** @description Until when, as far as that is known. */
            to?: components["schemas"]["DateInput"] | null;
        };
        /** @description Problem details for HTTP APIs (RFC 9457). */
        Problem: {
            type: components["schemas"]["ProblemType"];
            /** @description The problem type in a few words. */
            title: string;
            /** @description The HTTP status, again. */
            status: number;
            /** @description What is wrong here, and what would be right. */
            detail: string;
            /** @description `urn:nutgraph:request:` and the request’s id, by which its log entry is found. */
            instance: string;
            /** @description Each thing that is wrong, where there are several or they can be located. */
            errors?: components["schemas"]["ProblemDetail"][];
            /** @description With 410 and 308, what is left to see of the resource. */
            data?: components["schemas"]["WithdrawnStub"] | components["schemas"]["MergedStub"];
        };
        /** @description What is wrong with one part of a request. */
        ProblemDetail: {
            /** @description The parameter that is wrong. */
            parameter?: string;
            /** @description JSON Pointer to what is wrong in the body. */
            pointer?: string;
            code: components["schemas"]["ProblemDetailCode"];
            /** @description What is wrong, for people. */
            message: string;
        };
        /**
         * @description What is wrong with one part of a request, for programs; the introduction says what each means.
         * @enum {string}
         */
        ProblemDetailCode: "alreadyPublic" | "alreadyPublished" | "alreadyWithheld" | "anchorNotFound" | "articleWithdrawn" | "authorClaims" | "badCursor" | "belongsToArticle" | "blankBlock" | "blankLine" | "carriageReturn" | "identifiers" | "countryCode" | "cursorMismatch" | "displayTextDiffers" | "editedSince" | "erased" | "fixed" | "forbiddenTarget" | "identifiersDisagree" | "invalid" | "keyRepeated" | "keyTaken" | "keyWithdrawn" | "kind" | "merged" | "nameWithheld" | "namingStated" | "noSuchRevision" | "notAnActor" | "notAnAuthor" | "notFound" | "notJson" | "notLocated" | "notUtf8" | "notWithdrawn" | "nothingChanges" | "nothingLeft" | "numberOutOfRange" | "otherArticle" | "otherType" | "overlaps" | "referenceUnknown" | "relatesToItself" | "repeated" | "required" | "restsOnArticle" | "same" | "sameAsAnother" | "saidByReview" | "speakerNotPrinted" | "textChanged" | "tooMuchToSearch" | "underEmbargo" | "unknown" | "unknownField" | "unknownParameter" | "unknownPosition" | "unnamed" | "unnamedIdentified" | "unresolvable" | "unstorableText" | "wikidataId" | "withdrawn" | "wordsLost";
        /**
         * @description What sort of problem it is: `urn:nutgraph:problem:` and its code.
         * @enum {string}
         */
        ProblemType: "urn:nutgraph:problem:merged" | "urn:nutgraph:problem:invalidParameter" | "urn:nutgraph:problem:badCursor" | "urn:nutgraph:problem:cursorMismatch" | "urn:nutgraph:problem:malformedRequest" | "urn:nutgraph:problem:malformedBody" | "urn:nutgraph:problem:malformedAuthorization" | "urn:nutgraph:problem:keyRequired" | "urn:nutgraph:problem:invalidKey" | "urn:nutgraph:problem:expiredKey" | "urn:nutgraph:problem:revokedKey" | "urn:nutgraph:problem:insufficientScope" | "urn:nutgraph:problem:textNotServed" | "urn:nutgraph:problem:notFound" | "urn:nutgraph:problem:unknownPath" | "urn:nutgraph:problem:methodNotAllowed" | "urn:nutgraph:problem:notAcceptable" | "urn:nutgraph:problem:slowBody" | "urn:nutgraph:problem:slowHeaders" | "urn:nutgraph:problem:importConflict" | "urn:nutgraph:problem:alreadyStored" | "urn:nutgraph:problem:idempotencyKeyInUse" | "urn:nutgraph:problem:retracted" | "urn:nutgraph:problem:contradicted" | "urn:nutgraph:problem:textChanged" | "urn:nutgraph:problem:tooManyWebhooks" | "urn:nutgraph:problem:unknownPosition" | "urn:nutgraph:problem:withdrawn" | "urn:nutgraph:problem:erased" | "urn:nutgraph:problem:preconditionFailed" | "urn:nutgraph:problem:positionNotReached" | "urn:nutgraph:problem:bodyTooLarge" | "urn:nutgraph:problem:unsupportedMediaType" | "urn:nutgraph:problem:invalidBody" | "urn:nutgraph:problem:idempotencyKeyReused" | "urn:nutgraph:problem:preconditionRequired" | "urn:nutgraph:problem:headersTooLarge" | "urn:nutgraph:problem:rateLimited" | "urn:nutgraph:problem:internal" | "urn:nutgraph:problem:tooLong" | "urn:nutgraph:problem:unavailable" | "urn:nutgraph:problem:overloaded" | "urn:nutgraph:problem:busy";
        /** @description Where an annotation comes from, and whether a person accepted it. */
        Provenance: {
            method: components["schemas"]["ProvenanceMethod"];
            /** @description The person, program or model, by name. */
            agent: string | null;
            /** @description 0 to 1; null where nobody said. */
            confidence: number | null;
            reviewStatus: components["schemas"]["ReviewStatus"];
            /** @description The person who reviewed it; null while nobody has. */
            reviewedBy: string | null;
            /**
             * Format: date-time
             * @description When it was reviewed. RFC 3339, UTC.
             */
            reviewedAt: string | null;
        };
        /** @description Who or what made an annotation, and whether a person accepted it. */
        ProvenanceInput: {
            method?: components["schemas"]["ProvenanceMethod"];
            /** @description Who or what made it: a person, a program, a model. */
            agent?: string | null;
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
            reviewStatus?: components["schemas"]["ReviewStatus"];
            /** @description The person who reviewed it; null while nobody has. */
            reviewedBy?: string | null;
            /**
             * Format: date-time
             * @description When it was reviewed. RFC 3339, UTC.
             */
            reviewedAt?: string | null;
        };
        /**
         * @description Who or what made an annotation: a person, an import from elsewhere, a rule, or a language model.
         * @enum {string}
         */
        ProvenanceMethod: "human" | "import" | "rule" | "model";
        /** @description Who or what made an annotation, and whether a person accepted it. What changes of it, as a merge patch (RFC 7396). */
        ProvenancePatch: {
            method?: components["schemas"]["ProvenanceMethod"] | null;
            /** @description Who or what made it: a person, a program, a model. */
            agent?: string | null;
            /** @description How sure the maker is, from 0 to 1; null where nobody said. */
            confidence?: number | null;
        };
        /** @description A passage in quotation marks, a block quotation or an answer of an interview, with who says it. */
        Quote: {
            /** @description Id of a quote. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "quote";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description Id of an article. */
            articleId: string;
            /** @description The words between the quotation marks, verbatim as printed; null where the article’s `rights.text` is `none`. */
            text: string | null;
            /** @description The text without the comma or full stop that belongs to the author’s sentence; null where the article’s `rights.text` is `none`. */
            displayText: string | null;
            anchors: components["schemas"]["QuoteAnchors"];
            /** @description The sentence that holds the quote, verbatim; null where the article’s `rights.text` is `none`. */
            sentence: string | null;
            mode: components["schemas"]["QuoteMode"];
            /** @description Null where nobody in particular says it. */
            speaker: components["schemas"]["Speaker"] | null;
            /** @description Through whom or what it came, nearest first. */
            via: components["schemas"]["Via"][];
            /** @description Actors that it is about. */
            about: string[];
            /** @description When it was said, as far as the text tells. */
            saidAt: components["schemas"]["DateValue"] | null;
            /** @description The event in which it was said. */
            eventId: string | null;
            /** @description Claims that it makes. */
            claimIds: string[];
            /** @description The language of the words as printed (BCP 47). */
            language: string;
            verification: components["schemas"]["Verification"];
            /** @description The article at these words, as a text fragment; this service where it has no address. */
            link: string;
            /** @description How to cite it: who says it, as printed or else as they are known here, and where. */
            citeAs: string;
        };
        /** @description Where a quote and what belongs to it stand. */
        QuoteAnchors: {
            /** @description The quoted words; their words are `text`. */
            content: components["schemas"]["Anchor"][];
            /** @description Words that name the speaker. */
            speaker: components["schemas"]["Anchor"][];
            /** @description Words that say that it is said: said, as … reported. */
            cue: components["schemas"]["Anchor"][];
        };
        /** @description Where a quote and what belongs to it stand. */
        QuoteAnchorsInput: {
            /** @description The quoted words, without the quotation marks. */
            content: components["schemas"]["AnchorInput"][];
            /** @description Words that name the speaker. */
            speaker?: components["schemas"]["AnchorInput"][];
            /** @description Words that say that it is said: said, as … reported. */
            cue?: components["schemas"]["AnchorInput"][];
            /** @description The sentence that holds the quote. */
            sentence?: components["schemas"]["AnchorInput"][];
        };
        /** @description Where a quote and what belongs to it stand. What changes of it, as a merge patch (RFC 7396). */
        QuoteAnchorsPatch: {
            /** @description The quoted words, without the quotation marks. */
            content?: components["schemas"]["AnchorInput"][];
            /** @description Words that name the speaker. */
            speaker?: components["schemas"]["AnchorInput"][] | null;
            /** @description Words that say that it is said: said, as … reported. */
            cue?: components["schemas"]["AnchorInput"][] | null;
            /** @description The sentence that holds the quote. */
            sentence?: components["schemas"]["AnchorInput"][] | null;
        };
        /** @description The quote. */
        QuoteAnswer: {
            data: components["schemas"]["Quote"];
            included?: components["schemas"]["Included"];
        };
        /** @description A passage in quotation marks, a block quotation or an answer of an interview, with who says it. */
        QuoteInput: {
            /** @description A key local to the package: lower-case letters, digits, dots and hyphens. */
            key?: string;
            anchors: components["schemas"]["QuoteAnchorsInput"];
            /** @description The words without the comma or full stop of the author's sentence; left out: the content. */
            displayText?: string;
            mode: components["schemas"]["QuoteMode"];
            /** @description Null for a term or for words that nobody in particular said. */
            speaker: components["schemas"]["SpeakerInput"] | null;
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][];
            /** @description Actors that it is about. */
            about?: string[];
            /** @description When it was said, as far as the text tells. */
            saidAt?: components["schemas"]["DateInput"] | null;
            /** @description The event in which it was said. */
            event?: string | null;
            /** @description BCP 47; left out: the article's. */
            language?: string | null;
            /** @description Left out: notChecked. */
            verification?: components["schemas"]["VerificationInput"];
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /**
         * @description How much of a quote is the speaker’s sentence: `full` is a sentence of its own, `partial` is built into the author’s, `term` is a name or title, `scare` are words held at a distance.
         * @enum {string}
         */
        QuoteMode: "full" | "partial" | "term" | "scare";
        /** @description A page of quotes. */
        QuotePage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Quote"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description A passage in quotation marks, a block quotation or an answer of an interview, with who says it. What changes of it, as a merge patch (RFC 7396). */
        QuotePatch: {
            anchors?: components["schemas"]["QuoteAnchorsPatch"];
            /** @description The words without the comma or full stop of the author's sentence; left out: the content. */
            displayText?: string | null;
            mode?: components["schemas"]["QuoteMode"];
            /** @description Null for a term or for words that nobody in particular said. */
            speaker?: components["schemas"]["SpeakerPatch"] | null;
            /** @description Through whom or what it came, nearest first. */
            via?: components["schemas"]["ViaInput"][] | null;
            /** @description Actors that it is about. */
            about?: string[] | null;
            /** @description When it was said, as far as the text tells. */
            saidAt?: components["schemas"]["DatePatch"] | null;
            /** @description The event in which it was said. */
            event?: string | null;
            /** @description BCP 47; left out: the article's. */
            language?: string | null;
            /** @description Left out: notChecked. */
            verification?: components["schemas"]["VerificationPatch"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The quote as it was. */
        QuoteRevisionAnswer: {
            data: components["schemas"]["Quote"];
        };
        /** @description The quote as it is stored now. */
        QuoteWritten: {
            data: components["schemas"]["Quote"];
        };
        /** @description Who is quoted how often. */
        Quoted: {
            /** @description Actors by how often they are quoted, the first 50. */
            actors: components["schemas"]["QuotedActor"][];
            /** @description Documents by how often they are quoted, the first 50. A quote may have both a document and an actor who answers for it. */
            sources: components["schemas"]["QuotedSource"][];
        };
        /** @description An actor who is quoted. */
        QuotedActor: {
            /** @description Id of an actor. */
            actorId: string;
            /** @description The actor’s name, or description where nobody named them. */
            name: string;
            /** @description Quotes that they speak; of all quotes. */
            quotes: components["schemas"]["Counted"];
        };
        /** @description A document that is quoted. */
        QuotedSource: {
            /** @description Id of a source. */
            sourceId: string;
            /** @description The source’s title, or else its publisher or host. */
            title: string | null;
            /** @description Quotes from it; of all quotes. */
            quotes: components["schemas"]["Counted"];
        };
        /** @description A verdict on the publisher’s own scale. */
        Rating: {
            /** @description The verdict as a number of the publisher’s own scale. */
            value: number;
            /** @description The scale’s best value. */
            best: number | null;
            /** @description The scale’s worst value. */
            worst: number | null;
        };
        /**
         * @description `outgoing`: this claim bears on that one; `incoming`: that one on this.
         * @enum {string}
         */
        RelationDirection: "outgoing" | "incoming";
        /**
         * @description How one claim bears on another.
         * @enum {string}
         */
        RelationType: "supports" | "contradicts" | "denies" | "elaborates" | "repeats";
        /** @description A place where the words still stand. */
        RemainingWords: {
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description The id of a resource. */
            id: string;
            /**
             * @description The address or key that holds the words, or the id of an actor whose naming is withheld that was made of its Wikidata id, and so can be guessed; null where others speak of the resource too.
             * @enum {string|null}
             */
            field: "slug" | "canonicalUrl" | "url" | "key" | "id" | null;
        };
        /** @description The webhook as it is now. */
        ReplayedWebhookAnswer: {
            data: components["schemas"]["Webhook"];
        };
        /**
         * @description Where a resource stands in its life. `withdrawn` ones leave lists and answer 410; `merged` ones are now another resource.
         * @enum {string}
         */
        ResourceStatus: "published" | "withdrawn" | "merged";
        /**
         * @description What sort of resource it is.
         * @enum {string}
         */
        ResourceType: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
        /** @description What a person found who held an annotation against the article; never: that it is true. */
        Review: {
            /**
             * @description `accepted`: a faithful reading of the article; `edited`: it is one by now; `rejected`: it is none, and leaves lists, counts and graphs.
             * @enum {string}
             */
            status: "accepted" | "edited" | "rejected";
        };
        /**
         * @description Whether a person accepted an annotation as a faithful reading of the article; never: as true.
         * @enum {string}
         */
        ReviewStatus: "unreviewed" | "accepted" | "edited" | "rejected";
        /** @description A state that a resource was in, and what made it. */
        Revision: {
            /** @description Its number. */
            revision: number;
            /** @description The place of the change that made it. */
            position: string;
            /**
             * Format: date-time
             * @description When it was committed. RFC 3339, UTC.
             */
            at: string;
            op: components["schemas"]["ChangeOperation"];
            /** @description Top-level fields that differ from the revision before, without `revision` and `updatedAt`, which always do; null where there was none before, or none that is shown, and where words were erased, from that one too. Empty where something changed that is not served, such as the reason of a withdrawal. */
            changed: string[] | null;
            /** @description What brought it about, such as `import`; null for a statement typed by hand. After a colon stands the resource that it is about, which need not be the one that changed: `correction:cor_…`, `edit:clm_…`, `review:`, `withdrawal:`, `restoration:`, and `merge:act_…`, of what was merged that into which. */
            cause: string | null;
            /** @description Who did it; null where that is not known. */
            agent: string | null;
        };
        /** @description A page of revisions. */
        RevisionPage: {
            /** @description The revisions, newest first. */
            data: components["schemas"]["Revision"][];
            page: components["schemas"]["RevisionPagePlace"];
        };
        /** @description Where among the revisions a page stands. */
        RevisionPagePlace: {
            /** @description Most revisions on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description The revoked key. */
        RevokedKeyAnswer: {
            data: components["schemas"]["Key"];
        };
        /** @description Who holds the rights to the text, and what may be served of it. */
        Rights: {
            /** @description Who holds the rights; null where nobody said. */
            holder: string | null;
            /** @description On what terms, in words or as an address. */
            terms: string | null;
            text: components["schemas"]["TextRights"];
            /**
             * Format: date-time
             * @description Until when the article is, or was, under an embargo: before, it is shown to keys of the scope `embargoed` alone. Null where it never was. RFC 3339, UTC.
             */
            embargoUntil: string | null;
        };
        /** @description Who holds the rights to the text, and what may be served of it. */
        RightsInput: {
            /** @description Who holds the rights; null where nobody said. */
            holder?: string | null;
            /** @description On what terms, in words or as an address. */
            terms?: string | null;
            text?: components["schemas"]["TextRights"];
            /**
             * Format: date-time
             * @description Until when the article is, or was, under an embargo: before, it is shown to keys of the scope `embargoed` alone. Null where it never was. RFC 3339, UTC.
             */
            embargoUntil?: string | null;
        };
        /** @description Who holds the rights to the text, and what may be served of it. What changes of it, as a merge patch (RFC 7396). */
        RightsPatch: {
            /** @description Who holds the rights; null where nobody said. */
            holder?: string | null;
            /** @description On what terms, in words or as an address. */
            terms?: string | null;
            text?: components["schemas"]["TextRights"] | null;
            /**
             * Format: date-time
             * @description Until when the article is, or was, under an embargo: before, it is shown to keys of the scope `embargoed` alone. Null where it never was. RFC 3339, UTC.
             */
            embargoUntil?: string | null;
        };
        /** @description The webhook, with its new secret. */
        RotatedWebhookAnswer: {
            data: components["schemas"]["SecretWebhook"];
        };
        /** @description A page of hits, and how many there are of each type. */
        SearchAnswer: {
            /** @description The hits, best first. */
            data: components["schemas"]["SearchHit"][];
            page: components["schemas"]["SearchPage"];
            counts: components["schemas"]["SearchCounts"];
            /** @description Whether there were more candidates than are ranked (10000 in all, shared out among the types), so that better hits may be missing; more words or fewer types find them. */
            cut: boolean;
        };
        /** @description How many were found. */
        SearchCount: {
            /** @description The number. */
            value: number;
            /**
             * @description `gte`: at least, because there were more than are ranked.
             * @enum {string}
             */
            relation: "eq" | "gte";
        };
        /** @description How many were found of each type that was asked for. */
        SearchCounts: {
            article?: components["schemas"]["SearchCount"];
            claim?: components["schemas"]["SearchCount"];
            quote?: components["schemas"]["SearchCount"];
            source?: components["schemas"]["SearchCount"];
            citation?: components["schemas"]["SearchCount"];
            actor?: components["schemas"]["SearchCount"];
            mention?: components["schemas"]["SearchCount"];
            event?: components["schemas"]["SearchCount"];
            factCheck?: components["schemas"]["SearchCount"];
            correction?: components["schemas"]["SearchCount"];
        };
        /** @description A resource that was found. */
        SearchHit: {
            /** @description The resource’s id. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction";
            /** @description How good the hit is. From 3: what is asked for is its name; from 2: the first words of its name; from 1: it holds the words; from 0.5: a word of its name begins so; below: its name is a typing slip away. Within these, by how close together the words stand, and in what. Only to compare within one search. */
            score: number;
            /** @description The resource, as it is at its own address. */
            resource: components["schemas"]["Article"] | components["schemas"]["Claim"] | components["schemas"]["Quote"] | components["schemas"]["Source"] | components["schemas"]["Citation"] | components["schemas"]["Actor"] | components["schemas"]["Mention"] | components["schemas"]["Event"] | components["schemas"]["FactCheck"] | components["schemas"]["Correction"];
            /** @description The words that were found. Empty where the rights holder does not let them be shown. */
            highlights: components["schemas"]["Highlight"][];
        };
        /** @description Where among the hits a page stands. */
        SearchPage: {
            /** @description Most hits on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            total: components["schemas"]["SearchCount"];
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description A webhook at the only moment at which its secret can be seen. */
        SecretWebhook: {
            /** @description Id of a webhook. */
            id: string;
            /** @description Where messages go. */
            url: string;
            /** @description What it is for, in its owner’s words. */
            description: string | null;
            filter: components["schemas"]["WebhookFilter"];
            /** @description With `resource`, each change brings its resource along, as it is when it is sent. */
            include: "resource"[];
            /** @description Most changes in one message. */
            limit: number;
            /** @description Where its owner is told that it was switched off; null for nowhere. */
            noticeUrl: string | null;
            /** @description Whether it is switched on. */
            enabled: boolean;
            state: components["schemas"]["WebhookState"];
            /** @description Everything up to here has been delivered, or left out by the filter. */
            position: string;
            /**
             * Format: date-time
             * @description When something was last delivered; null for never. RFC 3339, UTC.
             */
            lastDeliveredAt: string | null;
            /** @description How it fails; null where it does not, or is switched off. */
            failing: components["schemas"]["WebhookFailing"] | null;
            /** @description When and why it was switched off; null where it is on. */
            disabled: components["schemas"]["WebhookDisabling"] | null;
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs too; null where there is none. RFC 3339, UTC.
             */
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @description When it was made. RFC 3339, UTC.
             */
            createdAt: string;
            /** @description The key that made it, by name and id. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was last changed by its owner. RFC 3339, UTC.
             */
            updatedAt: string;
            /** @description What messages are signed with (Standard Webhooks): `whsec_` and base64. It is never shown again. The one before it signs for 24 more hours. */
            secret: string;
        };
        /** @description The webhook, with its secret. */
        SecretWebhookAnswer: {
            data: components["schemas"]["SecretWebhook"];
        };
        /** @description A work or page that an article cites. A person who speaks is an actor, not a source. */
        Source: {
            /** @description Id of a source. */
            id: string;
            /**
             * @description What sort of resource it is.
             * @enum {string}
             */
            type: "source";
            /**
             * Format: uri
             * @description Where it is served.
             */
            url: string;
            /** @description Counts its changes, from 1. */
            revision: number;
            status: components["schemas"]["ResourceStatus"];
            /** @description Whether a correction has touched what it rests on. */
            needsReview: boolean;
            /**
             * Format: date-time
             * @description When it was first stored. RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed. RFC 3339, UTC.
             */
            updatedAt: string;
            provenance: components["schemas"]["Provenance"];
            /** @description The work’s own address, as given; null for a work named without one. */
            canonicalUrl: string | null;
            /** @description The work’s title; null where nobody has read it. */
            title: string | null;
            /** @description Its publisher, where that is an actor. */
            publisherId: string | null;
            /** @description Its publisher, by name. */
            publisherName: string | null;
            kind: components["schemas"]["SourceKind"];
            /** @description When it came out, as far as that is known. */
            published: components["schemas"]["DateValue"] | null;
            /** @description How many citations lead to it; outside the revision and the ETag. */
            citationCount: number;
            /** @description How many articles cite it; outside the revision and the ETag. */
            articleCount: number;
            /** @description What it was merged into, with `status` `merged`; its address then leads there. */
            mergedIntoId: string | null;
        };
        /** @description The source. */
        SourceAnswer: {
            data: components["schemas"]["Source"];
            included?: components["schemas"]["Included"];
        };
        /** @description A work or page that an article cites. A person who speaks is an actor, not a source. */
        SourceInput: {
            /**
             * Format: uri
             * @description Where it is served.
             */
            url?: string | null;
            /** @description The work’s title; null where nobody has read it. */
            title?: string | null;
            /** @description Its publisher, where that is an actor. */
            publisher?: string | null;
            /** @description Its publisher, by name. */
            publisherName?: string | null;
            kind: components["schemas"]["SourceKind"];
            /** @description When it came out, as far as that is known. */
            published?: components["schemas"]["DateInput"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenanceInput"];
        };
        /**
         * @description What sort of work a source is.
         * @enum {string}
         */
        SourceKind: "news" | "opinion" | "research" | "official" | "social" | "dataset" | "other";
        /** @description A page of sources. */
        SourcePage: {
            /** @description The resources, in the asked order. */
            data: components["schemas"]["Source"][];
            page: components["schemas"]["Page"];
            facets?: components["schemas"]["Facets"];
            included?: components["schemas"]["Included"];
        };
        /** @description A work or page that an article cites. A person who speaks is an actor, not a source. What changes of it, as a merge patch (RFC 7396). */
        SourcePatch: {
            /**
             * Format: uri
             * @description Where it is served.
             */
            url?: string | null;
            /** @description The work’s title; null where nobody has read it. */
            title?: string | null;
            /** @description Its publisher, where that is an actor. */
            publisher?: string | null;
            /** @description Its publisher, by name. */
            publisherName?: string | null;
            kind?: components["schemas"]["SourceKind"];
            /** @description When it came out, as far as that is known. */
            published?: components["schemas"]["DatePatch"] | null;
            /** @description Left out: the package's own provenance. */
            provenance?: components["schemas"]["ProvenancePatch"] | null;
        };
        /** @description The source as it was. */
        SourceRevisionAnswer: {
            data: components["schemas"]["Source"];
        };
        /** @description The source as it is stored now. */
        SourceWritten: {
            data: components["schemas"]["Source"];
        };
        /**
         * @description What a claim visibly rests on; `notPreserved` where the document lost its links and nobody can tell.
         * @enum {string}
         */
        Sourcing: "linked" | "attributed" | "none" | "notPreserved";
        /** @description Which of the articles a report is about. */
        SourcingGroup: {
            /**
             * @description What the articles are grouped by.
             * @enum {string}
             */
            by: "article" | "author" | "section" | "publisher" | "month";
            /** @description The article’s, author’s or publisher’s id, the section as printed, or the month; null for articles that have none. */
            key: string | null;
            /** @description The key for people: a headline, a name. */
            label: string | null;
        };
        /** @description What the claims rest on. */
        SourcingOfClaims: {
            /** @description Claims. */
            total: components["schemas"]["Counted"];
            /** @description By what sort of proposition they are; of all claims. */
            byKind: {
                /** @description A number, what it is out of, and the query that lists what was counted. */
                fact: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                statistic: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                causal: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                comparison: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                prediction: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                opinion: components["schemas"]["Counted"];
            };
            /** @description By what they visibly rest on, of all claims: `linked` to a citation, only `attributed` to somebody, `none`, or `notPreserved` where it cannot be known because the document lost its links. */
            bySourcing: {
                /** @description A number, what it is out of, and the query that lists what was counted. */
                linked: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                attributed: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                none: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                notPreserved: components["schemas"]["Counted"];
            };
            /** @description By who answers for them; of all claims. `unnamed` counts claims, not people. */
            byClaimantKind: {
                /** @description A number, what it is out of, and the query that lists what was counted. */
                author: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                named: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                unnamed: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                document: components["schemas"]["Counted"];
            };
            /** @description Claims with at least one citation as evidence, linked or named; of all claims. */
            withEvidence: components["schemas"]["Counted"];
        };
        /** @description Who speaks. */
        SourcingOfQuotes: {
            /** @description Quotes. */
            total: components["schemas"]["Counted"];
            /** @description By who says them, of all quotes; `nobody` are terms and words at a distance. `unnamed` counts quotes, not people. */
            bySpeakerKind: {
                /** @description A number, what it is out of, and the query that lists what was counted. */
                named: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                unnamed: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                document: components["schemas"]["Counted"];
                /** @description A number, what it is out of, and the query that lists what was counted. */
                nobody: components["schemas"]["Counted"];
            };
        };
        /** @description A page of reports. */
        SourcingPage: {
            /** @description A report for each group; one for all articles without `groupBy`. */
            data: components["schemas"]["SourcingReport"][];
            page: components["schemas"]["SourcingPagePlace"];
            /** @description Whether more articles match than were examined: the newest. */
            cut: boolean;
        };
        /** @description Where among the groups a page stands. */
        SourcingPagePlace: {
            /** @description Most groups on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description What articles rest on: in numbers, each with what it is out of and the query that lists it. */
        SourcingReport: {
            /** @description Null where all articles are taken together. */
            group: components["schemas"]["SourcingGroup"] | null;
            /**
             * @description `eq`: the numbers are exact; `gte`: they are at least so high, because more articles match than one report examines and only the newest were.
             * @enum {string}
             */
            relation: "eq" | "gte";
            articles: components["schemas"]["Counted"];
            claims: components["schemas"]["SourcingOfClaims"];
            quotes: components["schemas"]["SourcingOfQuotes"];
            speakers: components["schemas"]["SourcingSpeakers"];
            quoted: components["schemas"]["Quoted"];
            /** @description Hosts by how many claims have evidence from them, the first 50. A claim with evidence from two hosts counts for both; evidence without an address for none. */
            evidenceHosts: components["schemas"]["EvidenceHost"][];
            /** @description Whether a list above is longer than 50. */
            cut: boolean;
        };
        /** @description Actors, each once however often they speak: the speakers of quotes and the claimants of claims, named and unnamed. Neither authors speaking for themselves, nor documents, nor those through whom words came count. Two unnamed speakers are two, even where they may be one person. */
        SourcingSpeakers: {
            /** @description All speakers, each once. */
            total: components["schemas"]["Counted"];
            /** @description Speakers of at least one quote or claim as somebody named; of all speakers. */
            named: components["schemas"]["Counted"];
            /** @description Speakers of at least one quote or claim as somebody unnamed; of all speakers. */
            unnamed: components["schemas"]["Counted"];
        };
        /** @description Who says a quote. */
        Speaker: {
            kind: components["schemas"]["SpeakerKind"];
            /** @description The speaker; null for a document. */
            actorId: string | null;
            /** @description The document whose words they are; null for anybody else. */
            sourceId: string | null;
            /** @description The speaker’s name, as printed; null where the text prints none, and null where the article’s `rights.text` is `none`. */
            name: string | null;
            /** @description The speaker’s role or description, as printed; null where the article’s `rights.text` is `none`. */
            descriptor: string | null;
        };
        /** @description Who says a quote. */
        SpeakerInput: {
            kind: components["schemas"]["SpeakerKind"];
            /** @description The speaker; null for a document. */
            actor?: string | null;
            /** @description The document whose words they are; null for anybody else. */
            source?: string | null;
            /** @description As printed, to the letter; null where the text prints none. */
            name?: string | null;
            /** @description Role or description, as printed, to the letter. */
            descriptor?: string | null;
        };
        /**
         * @description Who speaks a quote: somebody named or unnamed, or a document.
         * @enum {string}
         */
        SpeakerKind: "named" | "unnamed" | "document";
        /** @description Who says a quote. What changes of it, as a merge patch (RFC 7396). */
        SpeakerPatch: {
            kind?: components["schemas"]["SpeakerKind"];
            /** @description The speaker; null for a document. */
            actor?: string | null;
            /** @description The document whose words they are; null for anybody else. */
            source?: string | null;
            /** @description As printed, to the letter; null where the text prints none. */
            name?: string | null;
            /** @description Role or description, as printed, to the letter. */
            descriptor?: string | null;
        };
        /** @description Which text the anchors point into. */
        TextReference: {
            /** @description The text revision in force. */
            revision: number;
            /** @description SHA-256 of the canonical text’s UTF-8 bytes, in hexadecimal. */
            sha256: string;
            /** @description Its length in Unicode code points. */
            length: number;
        };
        /**
         * @description What the rights holder lets the service show: everything; `excerpts`, which is quotes and anchored words with up to 32 characters around them, no text and no package, of a correction no more than what changed, and of an article that is annotated closely nearly all of it; or no words at all, which then are null everywhere. The rights of today hold for earlier states too.
         * @enum {string}
         */
        TextRights: "full" | "excerpts" | "none";
        /** @description How many there are; comes with `count=true`. */
        Total: {
            /** @description The number among the resources looked at, of which there are 10000 at most. */
            value: number;
            relation: components["schemas"]["TotalRelation"];
        };
        /**
         * @description `eq`: exactly so many; `gte`: at least so many.
         * @enum {string}
         */
        TotalRelation: "eq" | "gte";
        /** @description Whether anyone held the quote against the place that it came from. */
        Verification: {
            status: components["schemas"]["VerificationStatus"];
            /** @description The source that it was held against. */
            sourceId: string | null;
            /** @description Who checked it. */
            checkedBy: string | null;
            /**
             * Format: date-time
             * @description When it was checked. RFC 3339, UTC.
             */
            checkedAt: string | null;
        };
        /** @description Whether anyone held the quote against the place that it came from. */
        VerificationInput: {
            status: components["schemas"]["VerificationStatus"];
            /** @description The source that it was held against. */
            source?: string | null;
            /** @description Who checked it. */
            checkedBy?: string | null;
            /**
             * Format: date-time
             * @description When it was checked. RFC 3339, UTC.
             */
            checkedAt?: string | null;
        };
        /** @description Whether anyone held the quote against the place that it came from. What changes of it, as a merge patch (RFC 7396). */
        VerificationPatch: {
            status?: components["schemas"]["VerificationStatus"];
            /** @description The source that it was held against. */
            source?: string | null;
            /** @description Who checked it. */
            checkedBy?: string | null;
            /**
             * Format: date-time
             * @description When it was checked. RFC 3339, UTC.
             */
            checkedAt?: string | null;
        };
        /**
         * @description Whether anyone has held a quote against the place that it came from, and with what result.
         * @enum {string}
         */
        VerificationStatus: "notChecked" | "matchesSource" | "differsFromSource";
        /** @description Somebody or something through which words came; one of the two is null. */
        Via: {
            /** @description The go-between, where it is an actor. */
            actorId: string | null;
            /** @description The work that carried the words, where it is one. */
            sourceId: string | null;
        };
        /** @description Somebody or something through which words came; one of the two is null. */
        ViaInput: {
            /** @description A local key of this package, or the act_ id of something stored. */
            actor?: string;
            /** @description A local key of this package, or the src_ id of something stored. */
            source?: string;
        };
        /** @description A container of Web Annotations, one of its pages, or an annotation. */
        WebAnnotations: {
            /** @description The W3C’s context of annotations, and for the container that of linked data platforms. */
            "@context": string | string[];
            /** @description Where it is served. */
            id: string;
            /** @description AnnotationCollection, AnnotationPage or Annotation. */
            type: string | string[];
            /** @description Of a container: how many annotations there are. */
            total?: number;
            /** @description Of a page: its annotations, or their addresses. */
            items?: unknown[];
        } & {
            [key: string]: unknown;
        };
        /** @description Somebody who is told of changes. */
        Webhook: {
            /** @description Id of a webhook. */
            id: string;
            /** @description Where messages go. */
            url: string;
            /** @description What it is for, in its owner’s words. */
            description: string | null;
            filter: components["schemas"]["WebhookFilter"];
            /** @description With `resource`, each change brings its resource along, as it is when it is sent. */
            include: "resource"[];
            /** @description Most changes in one message. */
            limit: number;
            /** @description Where its owner is told that it was switched off; null for nowhere. */
            noticeUrl: string | null;
            /** @description Whether it is switched on. */
            enabled: boolean;
            state: components["schemas"]["WebhookState"];
            /** @description Everything up to here has been delivered, or left out by the filter. */
            position: string;
            /**
             * Format: date-time
             * @description When something was last delivered; null for never. RFC 3339, UTC.
             */
            lastDeliveredAt: string | null;
            /** @description How it fails; null where it does not, or is switched off. */
            failing: components["schemas"]["WebhookFailing"] | null;
            /** @description When and why it was switched off; null where it is on. */
            disabled: components["schemas"]["WebhookDisabling"] | null;
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs too; null where there is none. RFC 3339, UTC.
             */
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @description When it was made. RFC 3339, UTC.
             */
            createdAt: string;
            /** @description The key that made it, by name and id. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was last changed by its owner. RFC 3339, UTC.
             */
            updatedAt: string;
        };
        /** @description The webhook. */
        WebhookAnswer: {
            data: components["schemas"]["Webhook"];
        };
        /** @description Something that was sent, or was to be. */
        WebhookAttempt: {
            /**
             * Format: date-time
             * @description When it had come to its end. RFC 3339, UTC.
             */
            at: string;
            /**
             * @description What was sent: changes, a ping, or a word that it was switched off (`disabled`).
             * @enum {string}
             */
            type: "changes" | "ping" | "disabled";
            /** @description The header `webhook-id`: the same whenever the same was sent again. */
            messageId: string;
            /** @description Up to where the message reached; null where it was not about changes. */
            position: string | null;
            outcome: components["schemas"]["WebhookOutcome"];
            /** @description The status of the answer; null where none came. */
            status: number | null;
            /** @description How long it took. */
            milliseconds: number;
        };
        /** @description Changes that were committed. */
        WebhookChanges: {
            /** @description Id of a webhook. */
            webhookId: string;
            /** @description The changes, in the order of commit, as `/v1/changes` has them. */
            changes: components["schemas"]["Change"][];
            /** @description Everything up to here has been delivered with this message; where `/v1/changes` would go on. */
            position: string;
        };
        /** @description The last attempts to deliver. */
        WebhookDeliveries: {
            /** @description The attempts, the newest first. */
            data: components["schemas"]["WebhookAttempt"][];
        };
        /** @description Which webhook was switched off, and why. */
        WebhookDisabled: {
            /** @description Id of a webhook. */
            webhookId: string;
            /** @description Where it delivered. */
            url: string;
            reason: components["schemas"]["WebhookStop"];
            /**
             * Format: date-time
             * @description Since when nothing could be delivered; null where nothing had failed. RFC 3339, UTC.
             */
            failingSince: string | null;
            /** @description How often the last message was tried in vain. */
            attempts: number;
            /** @description Everything up to here has been delivered. `PATCH` with `enabled` goes on from here. */
            position: string;
        };
        /** @description That a webhook was switched off. */
        WebhookDisabling: {
            /**
             * Format: date-time
             * @description When. RFC 3339, UTC.
             */
            at: string;
            reason: components["schemas"]["WebhookStop"];
        };
        /** @description That deliveries fail. */
        WebhookFailing: {
            /**
             * Format: date-time
             * @description When it began to fail. RFC 3339, UTC.
             */
            since: string;
            /** @description How often the message has been tried in vain. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried again. RFC 3339, UTC.
             */
            nextAttemptAt: string;
        };
        /** @description Which changes are delivered, by the filters of `/v1/changes` under their names; values are alternatives, all of them hold. In a patch, what is left out stays. */
        WebhookFilter: {
            /** @description Changes of resources of these types. null for any. */
            type?: ("article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction")[] | null;
            /** @description Changes of these articles, by id or slug, and of what belongs to them. null for any. */
            article?: string[] | null;
            /** @description Only these operations. null for any. */
            op?: ("created" | "updated" | "withdrawn" | "merged" | "restored" | "erased")[] | null;
            /** @description Brought about so. null for any. */
            cause?: string[] | null;
        };
        /**
         * @description `delivered`, answered with 2xx; `gone`, with 410; `redirect`, with 3xx, which is not followed; `status`, with another status; `timeout`, not answered in time; `unresolvable`, its host has no address; `forbiddenTarget`, it leads into a network that is not allowed; `unreachable`, no connection, or it broke; `tls`, its certificate or its encryption cannot be trusted; `malformedAnswer`, it does not speak HTTP.
         * @enum {string}
         */
        WebhookOutcome: "delivered" | "gone" | "redirect" | "status" | "timeout" | "unresolvable" | "forbiddenTarget" | "unreachable" | "tls" | "malformedAnswer";
        /** @description A page of webhooks. */
        WebhookPage: {
            /** @description The webhooks, the newest first. */
            data: components["schemas"]["Webhook"][];
            page: components["schemas"]["WebhookPagePlace"];
        };
        /** @description Where in the list of webhooks a page stands. */
        WebhookPagePlace: {
            /** @description Most webhooks on a page. */
            limit: number;
            /** @description Path and query of the next page; null on the last. Follow it unchanged. */
            next: string | null;
            /** @description The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last. */
            cursor: string | null;
        };
        /** @description What is to be different (merge patch, RFC 7396). */
        WebhookPatch: {
            /**
             * Format: uri
             * @description Where messages go, by POST: an address by https, or whatever else this service allows. Redirects are not followed.
             */
            url?: string;
            /** @description What it is for, in its owner’s words. */
            description?: string | null;
            filter?: components["schemas"]["WebhookFilter"];
            /** @description With `resource`, each change brings its resource along, as it is when it is sent. */
            include?: "resource"[];
            /** @description Most changes in one message; 1 for each by itself. 20 where nothing is said. */
            limit?: number;
            /**
             * Format: uri
             * @description Where a signed message goes when the webhook is switched off by itself; it is held to the same rules as `url`.
             */
            noticeUrl?: string | null;
            /** @description false switches it off; true on again, from where it stopped. */
            enabled?: boolean;
        };
        /** @description Which webhook was tried out. */
        WebhookPing: {
            /** @description Id of a webhook. */
            webhookId: string;
        };
        /** @description What came of it, also where it failed. */
        WebhookPingAnswer: {
            data: components["schemas"]["WebhookAttempt"];
        };
        /** @description From where on a webhook is to deliver again. */
        WebhookReplay: {
            /** @description The position after which everything is delivered again; `start` for everything there is. */
            after: string;
        };
        /**
         * @description `active`: it delivers. `failing`: the last attempt failed, and the next is at `failing.nextAttemptAt`. `disabled`: it was switched off, and `disabled` says why. `keyEnded`: the key that made it was revoked or has expired, and with it the webhook stopped.
         * @enum {string}
         */
        WebhookState: "active" | "failing" | "disabled" | "keyEnded";
        /**
         * @description Why it was switched off: `asked`, by its owner; `gone`, its receiver answered 410; `failing`, nothing could be delivered for too long; `otherHistory`, the service has begun another history, as after a backup was restored.
         * @enum {string}
         */
        WebhookStop: "asked" | "gone" | "failing" | "otherHistory";
        /** @description Why something is withdrawn. */
        Withdrawal: {
            /** @description Why; everybody sees it. */
            reason: string;
        };
        /** @description What is left to see of it. */
        WithdrawalAnswer: {
            data: components["schemas"]["WithdrawnStub"];
        };
        /** @description What is left to see of a withdrawn resource. */
        WithdrawnStub: {
            /** @description Id of the withdrawn resource. */
            id: string;
            type: components["schemas"]["ResourceType"];
            /** @description The revision in which it was withdrawn. */
            revision: number;
            /**
             * Format: date-time
             * @description When it was withdrawn. RFC 3339, UTC.
             */
            withdrawnAt: string;
            /** @description Why, where somebody said. */
            reason: string | null;
            /** @description The correction that withdrew it; null where none did. */
            correctionId: string | null;
            /** @description The erasure that took it away for good; null where it is only withdrawn. */
            erasureId: string | null;
        };
        /** @description A stretch of a text that was kept, removed or added. */
        WordsChange: {
            part: components["schemas"]["WordsPart"];
            /** @description The words, with the spaces between. */
            text: string;
        };
        /**
         * @description What became of some words.
         * @enum {string}
         */
        WordsPart: "kept" | "removed" | "added";
    };
    responses: {
        /** @description It is stored already (`alreadyStored`); The first request of this name is still being done (`idempotencyKeyInUse`); The two say different things of what they are (`contradicted`); The position is of another history (`unknownPosition`). */
        AlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is stored already (`alreadyStored`); The first request of this name is still being done (`idempotencyKeyInUse`); The position is of another history (`unknownPosition`). */
        AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is stored already (`alreadyStored`); A correction has retracted it (`retracted`); The position is of another history (`unknownPosition`). */
        AlreadyStoredOrRetractedOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is stored already (`alreadyStored`); The position is of another history (`unknownPosition`). */
        AlreadyStoredOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large (`bodyTooLarge`). */
        BodyTooLarge: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has been erased (`erased`). */
        Erased: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The first request of this name is still being done (`idempotencyKeyInUse`); The text is no longer the one that was corrected (`textChanged`); The position is of another history (`unknownPosition`). */
        IdempotencyKeyInUseOrTextChangedOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The first request of this name is still being done (`idempotencyKeyInUse`); The position is of another history (`unknownPosition`). */
        IdempotencyKeyInUseOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The package collides with what is stored (`importConflict`); The position is of another history (`unknownPosition`). */
        ImportConflictOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key does not hold the scope (`insufficientScope`). */
        InsufficientScope: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description What to bring, and what was wrong with what came (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key does not hold the scope (`insufficientScope`); The rights holder does not allow this text to be served (`textNotServed`). */
        InsufficientScopeOrTextNotServed: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description What to bring, and what was wrong with what came (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here (`internal`). */
        Internal: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not valid (`invalidBody`). */
        InvalidBody: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not valid (`invalidBody`); The name of the request belongs to another (`idempotencyKeyReused`). */
        InvalidBodyOrIdempotencyKeyReused: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid (`invalidParameter`); The cursor cannot be read (`badCursor`); The cursor belongs to another query (`cursorMismatch`); The Authorization header cannot be read (`malformedAuthorization`). */
        InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid (`invalidParameter`); The Authorization header cannot be read (`malformedAuthorization`). */
        InvalidParameterOrMalformedAuthorization: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid (`invalidParameter`); The body is not well-formed JSON (`malformedBody`); The Authorization header cannot be read (`malformedAuthorization`). */
        InvalidParameterOrMalformedBodyOrMalformedAuthorization: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A key is required (`keyRequired`); The key is not valid (`invalidKey`); The key has expired (`expiredKey`); The key has been revoked (`revokedKey`). */
        KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description What to bring, and what was wrong with what came (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has been merged into another (`merged`). */
        Merged: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description Where the other one is. */
                Location?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the accepted formats is available (`notAcceptable`). */
        NotAcceptable: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource (`notFound`). */
        NotFound: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What `If-None-Match` names is still what there is; no body. */
        NotModified: {
            headers: {
                /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                ETag?: string;
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key does not hold the scope (`insufficientScope`). */
        OperationsInsufficientScope: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description What to bring, and what was wrong with what came (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here (`internal`). */
        OperationsInternal: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid (`invalidParameter`). */
        OperationsInvalidParameter: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid (`invalidParameter`); The Authorization header cannot be read (`malformedAuthorization`). */
        OperationsInvalidParameterOrMalformedAuthorization: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A key is required (`keyRequired`); The key is not valid (`invalidKey`); The key has expired (`expiredKey`); The key has been revoked (`revokedKey`). */
        OperationsKeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description What to bring, and what was wrong with what came (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource (`notFound`). */
        OperationsNotFound: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer just now (`unavailable`). */
        OperationsUnavailable: {
            headers: {
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What `If-None-Match` names is still what there is; no body. */
        PageNotModified: {
            headers: {
                /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                ETag?: string;
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                Link?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service has not reached that position (`positionNotReached`). */
        PositionNotReached: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is stored is not what the request expects (`preconditionFailed`); The service has not reached that position (`positionNotReached`). */
        PreconditionFailedOrPositionNotReached: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is required (`preconditionRequired`). */
        PreconditionRequired: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description More was asked than is allowed in this time (`rateLimited`). */
        RateLimited: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description The quota (`q`, requests) and its window (`w`, seconds) that holds for the key or the address, where the service sets one. */
                "RateLimit-Policy"?: string;
                /** @description How many requests are left (`r`), and in how many seconds the quota is whole again (`t`). */
                RateLimit?: string;
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body did not come in time (`slowBody`). */
        SlowBody: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer would take too long (`tooLong`); The service cannot answer just now (`unavailable`); More is asked than can be answered just now (`overloaded`); Too much is being written just now (`busy`). */
        TooLongOrUnavailableOrOverloadedOrBusy: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key has as many webhooks as it may have (`tooManyWebhooks`); The position is of another history (`unknownPosition`). */
        TooManyWebhooksOrUnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The position is of another history (`unknownPosition`). */
        UnknownPosition: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a type that is not taken here (`unsupportedMediaType`). */
        UnsupportedMediaType: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description The types that are taken here. */
                Accept?: string;
                /** @description The same, where the request was a POST. */
                "Accept-Post"?: string;
                /** @description The same, where it was a PATCH. */
                "Accept-Patch"?: string;
                /** @description `identity`, where the body was compressed. */
                "Accept-Encoding"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has been withdrawn (`withdrawn`); The resource has been erased (`erased`). */
        WithdrawnOrErased: {
            headers: {
                /** @description A position in the change feed whose changes the answer fully contains. */
                "Nutgraph-Position"?: string;
                /** @description The request’s id in the log; the one that the request gave, or a new one. */
                "X-Request-Id"?: string;
                /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Actor = components['schemas']['Actor'];
export type ActorAnswer = components['schemas']['ActorAnswer'];
export type ActorCounts = components['schemas']['ActorCounts'];
export type ActorInput = components['schemas']['ActorInput'];
export type ActorKind = components['schemas']['ActorKind'];
export type ActorName = components['schemas']['ActorName'];
export type ActorNameInput = components['schemas']['ActorNameInput'];
export type ActorNaming = components['schemas']['ActorNaming'];
export type ActorPage = components['schemas']['ActorPage'];
export type ActorPatch = components['schemas']['ActorPatch'];
export type ActorRevisionAnswer = components['schemas']['ActorRevisionAnswer'];
export type ActorWritten = components['schemas']['ActorWritten'];
export type Affected = components['schemas']['Affected'];
export type Anchor = components['schemas']['Anchor'];
export type AnchorInput = components['schemas']['AnchorInput'];
export type AnchorPatch = components['schemas']['AnchorPatch'];
export type AnchorStatus = components['schemas']['AnchorStatus'];
export type Article = components['schemas']['Article'];
export type ArticleAnswer = components['schemas']['ArticleAnswer'];
export type ArticleCounts = components['schemas']['ArticleCounts'];
export type ArticleGraphAnswer = components['schemas']['ArticleGraphAnswer'];
export type ArticleKind = components['schemas']['ArticleKind'];
export type ArticlePackage = components['schemas']['ArticlePackage'];
export type ArticlePackageAnswer = components['schemas']['ArticlePackageAnswer'];
export type ArticlePackageInput = components['schemas']['ArticlePackageInput'];
export type ArticlePage = components['schemas']['ArticlePage'];
export type ArticlePatch = components['schemas']['ArticlePatch'];
export type ArticleRevisionAnswer = components['schemas']['ArticleRevisionAnswer'];
export type ArticleSourcingAnswer = components['schemas']['ArticleSourcingAnswer'];
export type ArticleText = components['schemas']['ArticleText'];
export type ArticleTextAnswer = components['schemas']['ArticleTextAnswer'];
export type ArticleWritten = components['schemas']['ArticleWritten'];
export type Assertion = components['schemas']['Assertion'];
export type Attribution = components['schemas']['Attribution'];
export type Author = components['schemas']['Author'];
export type AuthorInput = components['schemas']['AuthorInput'];
export type Block = components['schemas']['Block'];
export type BlockInput = components['schemas']['BlockInput'];
export type BlockKind = components['schemas']['BlockKind'];
export type BlockLinks = components['schemas']['BlockLinks'];
export type Change = components['schemas']['Change'];
export type ChangeOperation = components['schemas']['ChangeOperation'];
export type ChangePage = components['schemas']['ChangePage'];
export type ChangePagePlace = components['schemas']['ChangePagePlace'];
export type ChangesMessage = components['schemas']['ChangesMessage'];
export type CheckWorthiness = components['schemas']['CheckWorthiness'];
export type Citation = components['schemas']['Citation'];
export type CitationAnswer = components['schemas']['CitationAnswer'];
export type CitationBasis = components['schemas']['CitationBasis'];
export type CitationInput = components['schemas']['CitationInput'];
export type CitationPage = components['schemas']['CitationPage'];
export type CitationPatch = components['schemas']['CitationPatch'];
export type CitationRevisionAnswer = components['schemas']['CitationRevisionAnswer'];
export type CitationRole = components['schemas']['CitationRole'];
export type CitationWritten = components['schemas']['CitationWritten'];
export type Claim = components['schemas']['Claim'];
export type ClaimAnswer = components['schemas']['ClaimAnswer'];
export type ClaimInput = components['schemas']['ClaimInput'];
export type ClaimKind = components['schemas']['ClaimKind'];
export type ClaimPage = components['schemas']['ClaimPage'];
export type ClaimPatch = components['schemas']['ClaimPatch'];
export type ClaimRelation = components['schemas']['ClaimRelation'];
export type ClaimRelationInput = components['schemas']['ClaimRelationInput'];
export type ClaimRevisionAnswer = components['schemas']['ClaimRevisionAnswer'];
export type ClaimWritten = components['schemas']['ClaimWritten'];
export type Claimant = components['schemas']['Claimant'];
export type ClaimantInput = components['schemas']['ClaimantInput'];
export type ClaimantKind = components['schemas']['ClaimantKind'];
export type ClaimantPatch = components['schemas']['ClaimantPatch'];
export type Completeness = components['schemas']['Completeness'];
export type CompletenessInput = components['schemas']['CompletenessInput'];
export type CompletenessLevel = components['schemas']['CompletenessLevel'];
export type CompletenessPatch = components['schemas']['CompletenessPatch'];
export type CorrectedPlace = components['schemas']['CorrectedPlace'];
export type CorrectedWords = components['schemas']['CorrectedWords'];
export type Correction = components['schemas']['Correction'];
export type CorrectionAnswer = components['schemas']['CorrectionAnswer'];
export type CorrectionEffect = components['schemas']['CorrectionEffect'];
export type CorrectionInput = components['schemas']['CorrectionInput'];
export type CorrectionKind = components['schemas']['CorrectionKind'];
export type CorrectionPage = components['schemas']['CorrectionPage'];
export type CorrectionRevisionAnswer = components['schemas']['CorrectionRevisionAnswer'];
export type CorrectionWritten = components['schemas']['CorrectionWritten'];
export type Counted = components['schemas']['Counted'];
export type DateBasis = components['schemas']['DateBasis'];
export type DateInput = components['schemas']['DateInput'];
export type DatePatch = components['schemas']['DatePatch'];
export type DateValue = components['schemas']['DateValue'];
export type DeskRemark = components['schemas']['DeskRemark'];
export type DeskRemarkCode = components['schemas']['DeskRemarkCode'];
export type Differences = components['schemas']['Differences'];
export type DifferencesAnswer = components['schemas']['DifferencesAnswer'];
export type DisabledMessage = components['schemas']['DisabledMessage'];
export type DoneErasure = components['schemas']['DoneErasure'];
export type DryErasureAnswer = components['schemas']['DryErasureAnswer'];
export type ErasedItem = components['schemas']['ErasedItem'];
export type Erasure = components['schemas']['Erasure'];
export type ErasureAnswer = components['schemas']['ErasureAnswer'];
export type ErasureDoneAnswer = components['schemas']['ErasureDoneAnswer'];
export type ErasureInput = components['schemas']['ErasureInput'];
export type ErasureKind = components['schemas']['ErasureKind'];
export type ErasurePage = components['schemas']['ErasurePage'];
export type ErasurePagePlace = components['schemas']['ErasurePagePlace'];
export type ErasureWithItems = components['schemas']['ErasureWithItems'];
export type Event = components['schemas']['Event'];
export type EventAnswer = components['schemas']['EventAnswer'];
export type EventCounts = components['schemas']['EventCounts'];
export type EventInput = components['schemas']['EventInput'];
export type EventKind = components['schemas']['EventKind'];
export type EventPage = components['schemas']['EventPage'];
export type EventPatch = components['schemas']['EventPatch'];
export type EventRevisionAnswer = components['schemas']['EventRevisionAnswer'];
export type EventWritten = components['schemas']['EventWritten'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceFinding = components['schemas']['EvidenceFinding'];
export type EvidenceHost = components['schemas']['EvidenceHost'];
export type EvidenceInput = components['schemas']['EvidenceInput'];
export type EvidenceOffer = components['schemas']['EvidenceOffer'];
export type Facet = components['schemas']['Facet'];
export type FacetValue = components['schemas']['FacetValue'];
export type Facets = components['schemas']['Facets'];
export type FactCheck = components['schemas']['FactCheck'];
export type FactCheckAnswer = components['schemas']['FactCheckAnswer'];
export type FactCheckInput = components['schemas']['FactCheckInput'];
export type FactCheckPage = components['schemas']['FactCheckPage'];
export type FactCheckPatch = components['schemas']['FactCheckPatch'];
export type FactCheckPublisher = components['schemas']['FactCheckPublisher'];
export type FactCheckRevisionAnswer = components['schemas']['FactCheckRevisionAnswer'];
export type FactCheckStatus = components['schemas']['FactCheckStatus'];
export type FactCheckWritten = components['schemas']['FactCheckWritten'];
export type Factuality = components['schemas']['Factuality'];
export type FieldChange = components['schemas']['FieldChange'];
export type Graph = components['schemas']['Graph'];
export type GraphAnswer = components['schemas']['GraphAnswer'];
export type GraphEdge = components['schemas']['GraphEdge'];
export type GraphNode = components['schemas']['GraphNode'];
export type GraphWithoutEdge = components['schemas']['GraphWithoutEdge'];
export type Health = components['schemas']['Health'];
export type Highlight = components['schemas']['Highlight'];
export type HighlightRange = components['schemas']['HighlightRange'];
export type Identifier = components['schemas']['Identifier'];
export type IdentifierInput = components['schemas']['IdentifierInput'];
export type ImportAnswer = components['schemas']['ImportAnswer'];
export type ImportLine = components['schemas']['ImportLine'];
export type ImportLineResult = components['schemas']['ImportLineResult'];
export type ImportRemark = components['schemas']['ImportRemark'];
export type ImportRemarkCode = components['schemas']['ImportRemarkCode'];
export type ImportReport = components['schemas']['ImportReport'];
export type ImportResult = components['schemas']['ImportResult'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type ImportedChange = components['schemas']['ImportedChange'];
export type ImportedCounts = components['schemas']['ImportedCounts'];
export type Included = components['schemas']['Included'];
export type IssuedKey = components['schemas']['IssuedKey'];
export type IssuedKeyAnswer = components['schemas']['IssuedKeyAnswer'];
export type JsonLd = components['schemas']['JsonLd'];
export type Key = components['schemas']['Key'];
export type KeyAnswer = components['schemas']['KeyAnswer'];
export type KeyPage = components['schemas']['KeyPage'];
export type KeyPagePlace = components['schemas']['KeyPagePlace'];
export type KeyScope = components['schemas']['KeyScope'];
export type Mention = components['schemas']['Mention'];
export type MentionAnswer = components['schemas']['MentionAnswer'];
export type MentionForm = components['schemas']['MentionForm'];
export type MentionInput = components['schemas']['MentionInput'];
export type MentionPage = components['schemas']['MentionPage'];
export type MentionPatch = components['schemas']['MentionPatch'];
export type MentionRevisionAnswer = components['schemas']['MentionRevisionAnswer'];
export type MentionWritten = components['schemas']['MentionWritten'];
export type Merge = components['schemas']['Merge'];
export type MergedStub = components['schemas']['MergedStub'];
export type NameKind = components['schemas']['NameKind'];
export type NewKey = components['schemas']['NewKey'];
export type NewWebhook = components['schemas']['NewWebhook'];
export type Ninjs = components['schemas']['Ninjs'];
export type OpenEnds = components['schemas']['OpenEnds'];
export type PackageActor = components['schemas']['PackageActor'];
export type PackageActorInput = components['schemas']['PackageActorInput'];
export type PackageActorName = components['schemas']['PackageActorName'];
export type PackageAnchor = components['schemas']['PackageAnchor'];
export type PackageArticle = components['schemas']['PackageArticle'];
export type PackageArticleInput = components['schemas']['PackageArticleInput'];
export type PackageAuthor = components['schemas']['PackageAuthor'];
export type PackageBlock = components['schemas']['PackageBlock'];
export type PackageCitation = components['schemas']['PackageCitation'];
export type PackageCitationInput = components['schemas']['PackageCitationInput'];
export type PackageClaim = components['schemas']['PackageClaim'];
export type PackageClaimInput = components['schemas']['PackageClaimInput'];
export type PackageClaimRelation = components['schemas']['PackageClaimRelation'];
export type PackageClaimant = components['schemas']['PackageClaimant'];
export type PackageCompleteness = components['schemas']['PackageCompleteness'];
export type PackageDate = components['schemas']['PackageDate'];
export type PackageEvent = components['schemas']['PackageEvent'];
export type PackageEventInput = components['schemas']['PackageEventInput'];
export type PackageEvidence = components['schemas']['PackageEvidence'];
export type PackageIdentifier = components['schemas']['PackageIdentifier'];
export type PackageMention = components['schemas']['PackageMention'];
export type PackageMentionInput = components['schemas']['PackageMentionInput'];
export type PackageParticipant = components['schemas']['PackageParticipant'];
export type PackagePlace = components['schemas']['PackagePlace'];
export type PackagePosition = components['schemas']['PackagePosition'];
export type PackageProvenance = components['schemas']['PackageProvenance'];
export type PackageQuote = components['schemas']['PackageQuote'];
export type PackageQuoteAnchors = components['schemas']['PackageQuoteAnchors'];
export type PackageQuoteInput = components['schemas']['PackageQuoteInput'];
export type PackageRights = components['schemas']['PackageRights'];
export type PackageSource = components['schemas']['PackageSource'];
export type PackageSourceInput = components['schemas']['PackageSourceInput'];
export type PackageSpeaker = components['schemas']['PackageSpeaker'];
export type PackageVerification = components['schemas']['PackageVerification'];
export type PackageVia = components['schemas']['PackageVia'];
export type Page = components['schemas']['Page'];
export type Participant = components['schemas']['Participant'];
export type ParticipantInput = components['schemas']['ParticipantInput'];
export type ParticipantRole = components['schemas']['ParticipantRole'];
export type PatchOperation = components['schemas']['PatchOperation'];
export type PatchStep = components['schemas']['PatchStep'];
export type PatchedWebhookAnswer = components['schemas']['PatchedWebhookAnswer'];
export type PingMessage = components['schemas']['PingMessage'];
export type Place = components['schemas']['Place'];
export type PlaceInput = components['schemas']['PlaceInput'];
export type PlacePatch = components['schemas']['PlacePatch'];
export type Position = components['schemas']['Position'];
export type PositionInput = components['schemas']['PositionInput'];
export type Problem = components['schemas']['Problem'];
export type ProblemDetail = components['schemas']['ProblemDetail'];
export type ProblemDetailCode = components['schemas']['ProblemDetailCode'];
export type ProblemType = components['schemas']['ProblemType'];
export type Provenance = components['schemas']['Provenance'];
export type ProvenanceInput = components['schemas']['ProvenanceInput'];
export type ProvenanceMethod = components['schemas']['ProvenanceMethod'];
export type ProvenancePatch = components['schemas']['ProvenancePatch'];
export type Quote = components['schemas']['Quote'];
export type QuoteAnchors = components['schemas']['QuoteAnchors'];
export type QuoteAnchorsInput = components['schemas']['QuoteAnchorsInput'];
export type QuoteAnchorsPatch = components['schemas']['QuoteAnchorsPatch'];
export type QuoteAnswer = components['schemas']['QuoteAnswer'];
export type QuoteInput = components['schemas']['QuoteInput'];
export type QuoteMode = components['schemas']['QuoteMode'];
export type QuotePage = components['schemas']['QuotePage'];
export type QuotePatch = components['schemas']['QuotePatch'];
export type QuoteRevisionAnswer = components['schemas']['QuoteRevisionAnswer'];
export type QuoteWritten = components['schemas']['QuoteWritten'];
export type Quoted = components['schemas']['Quoted'];
export type QuotedActor = components['schemas']['QuotedActor'];
export type QuotedSource = components['schemas']['QuotedSource'];
export type Rating = components['schemas']['Rating'];
export type RelationDirection = components['schemas']['RelationDirection'];
export type RelationType = components['schemas']['RelationType'];
export type RemainingWords = components['schemas']['RemainingWords'];
export type ReplayedWebhookAnswer = components['schemas']['ReplayedWebhookAnswer'];
export type ResourceStatus = components['schemas']['ResourceStatus'];
export type ResourceType = components['schemas']['ResourceType'];
export type Review = components['schemas']['Review'];
export type ReviewStatus = components['schemas']['ReviewStatus'];
export type Revision = components['schemas']['Revision'];
export type RevisionPage = components['schemas']['RevisionPage'];
export type RevisionPagePlace = components['schemas']['RevisionPagePlace'];
export type RevokedKeyAnswer = components['schemas']['RevokedKeyAnswer'];
export type Rights = components['schemas']['Rights'];
export type RightsInput = components['schemas']['RightsInput'];
export type RightsPatch = components['schemas']['RightsPatch'];
export type RotatedWebhookAnswer = components['schemas']['RotatedWebhookAnswer'];
export type SearchAnswer = components['schemas']['SearchAnswer'];
export type SearchCount = components['schemas']['SearchCount'];
export type SearchCounts = components['schemas']['SearchCounts'];
export type SearchHit = components['schemas']['SearchHit'];
export type SearchPage = components['schemas']['SearchPage'];
export type SecretWebhook = components['schemas']['SecretWebhook'];
export type SecretWebhookAnswer = components['schemas']['SecretWebhookAnswer'];
export type Source = components['schemas']['Source'];
export type SourceAnswer = components['schemas']['SourceAnswer'];
export type SourceInput = components['schemas']['SourceInput'];
export type SourceKind = components['schemas']['SourceKind'];
export type SourcePage = components['schemas']['SourcePage'];
export type SourcePatch = components['schemas']['SourcePatch'];
export type SourceRevisionAnswer = components['schemas']['SourceRevisionAnswer'];
export type SourceWritten = components['schemas']['SourceWritten'];
export type Sourcing = components['schemas']['Sourcing'];
export type SourcingGroup = components['schemas']['SourcingGroup'];
export type SourcingOfClaims = components['schemas']['SourcingOfClaims'];
export type SourcingOfQuotes = components['schemas']['SourcingOfQuotes'];
export type SourcingPage = components['schemas']['SourcingPage'];
export type SourcingPagePlace = components['schemas']['SourcingPagePlace'];
export type SourcingReport = components['schemas']['SourcingReport'];
export type SourcingSpeakers = components['schemas']['SourcingSpeakers'];
export type Speaker = components['schemas']['Speaker'];
export type SpeakerInput = components['schemas']['SpeakerInput'];
export type SpeakerKind = components['schemas']['SpeakerKind'];
export type SpeakerPatch = components['schemas']['SpeakerPatch'];
export type TextReference = components['schemas']['TextReference'];
export type TextRights = components['schemas']['TextRights'];
export type Total = components['schemas']['Total'];
export type TotalRelation = components['schemas']['TotalRelation'];
export type Verification = components['schemas']['Verification'];
export type VerificationInput = components['schemas']['VerificationInput'];
export type VerificationPatch = components['schemas']['VerificationPatch'];
export type VerificationStatus = components['schemas']['VerificationStatus'];
export type Via = components['schemas']['Via'];
export type ViaInput = components['schemas']['ViaInput'];
export type WebAnnotations = components['schemas']['WebAnnotations'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookAnswer = components['schemas']['WebhookAnswer'];
export type WebhookAttempt = components['schemas']['WebhookAttempt'];
export type WebhookChanges = components['schemas']['WebhookChanges'];
export type WebhookDeliveries = components['schemas']['WebhookDeliveries'];
export type WebhookDisabled = components['schemas']['WebhookDisabled'];
export type WebhookDisabling = components['schemas']['WebhookDisabling'];
export type WebhookFailing = components['schemas']['WebhookFailing'];
export type WebhookFilter = components['schemas']['WebhookFilter'];
export type WebhookOutcome = components['schemas']['WebhookOutcome'];
export type WebhookPage = components['schemas']['WebhookPage'];
export type WebhookPagePlace = components['schemas']['WebhookPagePlace'];
export type WebhookPatch = components['schemas']['WebhookPatch'];
export type WebhookPing = components['schemas']['WebhookPing'];
export type WebhookPingAnswer = components['schemas']['WebhookPingAnswer'];
export type WebhookReplay = components['schemas']['WebhookReplay'];
export type WebhookState = components['schemas']['WebhookState'];
export type WebhookStop = components['schemas']['WebhookStop'];
export type Withdrawal = components['schemas']['Withdrawal'];
export type WithdrawalAnswer = components['schemas']['WithdrawalAnswer'];
export type WithdrawnStub = components['schemas']['WithdrawnStub'];
export type WordsChange = components['schemas']['WordsChange'];
export type WordsPart = components['schemas']['WordsPart'];
export type ResponseAlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition = components['responses']['AlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition'];
export type ResponseAlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition = components['responses']['AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition'];
export type ResponseAlreadyStoredOrRetractedOrUnknownPosition = components['responses']['AlreadyStoredOrRetractedOrUnknownPosition'];
export type ResponseAlreadyStoredOrUnknownPosition = components['responses']['AlreadyStoredOrUnknownPosition'];
export type ResponseBodyTooLarge = components['responses']['BodyTooLarge'];
export type ResponseErased = components['responses']['Erased'];
export type ResponseIdempotencyKeyInUseOrTextChangedOrUnknownPosition = components['responses']['IdempotencyKeyInUseOrTextChangedOrUnknownPosition'];
export type ResponseIdempotencyKeyInUseOrUnknownPosition = components['responses']['IdempotencyKeyInUseOrUnknownPosition'];
export type ResponseImportConflictOrUnknownPosition = components['responses']['ImportConflictOrUnknownPosition'];
export type ResponseInsufficientScope = components['responses']['InsufficientScope'];
export type ResponseInsufficientScopeOrTextNotServed = components['responses']['InsufficientScopeOrTextNotServed'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseInvalidBody = components['responses']['InvalidBody'];
export type ResponseInvalidBodyOrIdempotencyKeyReused = components['responses']['InvalidBodyOrIdempotencyKeyReused'];
export type ResponseInvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization = components['responses']['InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization'];
export type ResponseInvalidParameterOrMalformedAuthorization = components['responses']['InvalidParameterOrMalformedAuthorization'];
export type ResponseInvalidParameterOrMalformedBodyOrMalformedAuthorization = components['responses']['InvalidParameterOrMalformedBodyOrMalformedAuthorization'];
export type ResponseKeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey = components['responses']['KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey'];
export type ResponseMerged = components['responses']['Merged'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponseOperationsInsufficientScope = components['responses']['OperationsInsufficientScope'];
export type ResponseOperationsInternal = components['responses']['OperationsInternal'];
export type ResponseOperationsInvalidParameter = components['responses']['OperationsInvalidParameter'];
export type ResponseOperationsInvalidParameterOrMalformedAuthorization = components['responses']['OperationsInvalidParameterOrMalformedAuthorization'];
export type ResponseOperationsKeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey = components['responses']['OperationsKeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey'];
export type ResponseOperationsNotFound = components['responses']['OperationsNotFound'];
export type ResponseOperationsUnavailable = components['responses']['OperationsUnavailable'];
export type ResponsePageNotModified = components['responses']['PageNotModified'];
export type ResponsePositionNotReached = components['responses']['PositionNotReached'];
export type ResponsePreconditionFailedOrPositionNotReached = components['responses']['PreconditionFailedOrPositionNotReached'];
export type ResponsePreconditionRequired = components['responses']['PreconditionRequired'];
export type ResponseRateLimited = components['responses']['RateLimited'];
export type ResponseSlowBody = components['responses']['SlowBody'];
export type ResponseTooLongOrUnavailableOrOverloadedOrBusy = components['responses']['TooLongOrUnavailableOrOverloadedOrBusy'];
export type ResponseTooManyWebhooksOrUnknownPosition = components['responses']['TooManyWebhooksOrUnknownPosition'];
export type ResponseUnknownPosition = components['responses']['UnknownPosition'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseWithdrawnOrErased = components['responses']['WithdrawnOrErased'];
export type $defs = Record<string, never>;
export interface operations {
    listArticles: {
        parameters: {
            query?: {
                /** @description With these keys. */
                slug?: string[];
                /** @description Of these kinds. */
                kind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In these sections, as printed. Given once for each value, because a value may have commas in it. */
                section?: string[];
                /** @description In these languages (BCP 47). */
                language?: string[];
                /** @description Published by these. */
                publisher?: string[];
                /** @description Written by these. */
                author?: string[];
                /** @description That mention these. */
                actor?: string[];
                /** @description Possibly published on this day or later. */
                publishedFrom?: string;
                /** @description Possibly published on this day or earlier. */
                publishedTo?: string;
                /** @description Published in these months for certain. */
                publishedMonth?: string[];
                /** @description Without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                without?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also those without a date, beside `publishedFrom` and `publishedTo`. */
                includeUndated?: boolean;
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `-published`. Nulls come last both ways. */
                sort?: "published" | "-published" | "updatedAt" | "-updatedAt" | "slug" | "-slug";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "section" | "language" | "publisher" | "author" | "actor")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "slug" | "headline" | "kind" | "section" | "language" | "byline" | "authors" | "publisherId" | "published" | "canonicalUrl" | "text" | "rights" | "completeness" | "counts")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("publisher" | "authors")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "atom" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of articles. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    /** @description Only of a feed: when anything last changed here. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticle: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "slug" | "headline" | "kind" | "section" | "language" | "byline" | "authors" | "publisherId" | "published" | "canonicalUrl" | "text" | "rights" | "completeness" | "counts")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("publisher" | "authors")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld" | "ninjs";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchArticle: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ArticlePatch"];
                "application/json": components["schemas"]["ArticlePatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticleText: {
        parameters: {
            query?: {
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "text";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleTextAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScopeOrTextNotServed"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticlePackage: {
        parameters: {
            query?: {
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The package. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePackageAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScopeOrTextNotServed"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    putArticlePackage: {
        parameters: {
            query?: {
                /** @description Does everything, says what would change and what an editor should look at, and stores nothing. */
                dryRun?: boolean;
                /** @description Replaces also what a person has edited or reviewed since the last import. */
                overwrite?: boolean;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match"?: string;
            };
            path: {
                /** @description The article’s key (its slug), which the package has too, or its id. */
                article: string;
            };
            cookie?: never;
        };
        /** @description The article and everything in it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticlePackageInput"];
            };
        };
        responses: {
            /** @description What changed, if anything did; or with `dryRun`, what would. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description The article is new. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where the article is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["ImportConflictOrUnknownPosition"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawArticle: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreArticle: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listArticleAnnotations: {
        parameters: {
            query?: {
                /** @description Only this page, from 0. */
                page?: number;
                /** @description The annotations’ addresses in place of the annotations. */
                iris?: boolean;
                /** @description Only this annotation. */
                annotation?: string;
            };
            header?: {
                /** @description How the container should come (RFC 7240). */
                Prefer?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container, the page or the annotation. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description What the answer is (`rel="type"`), and of the container which protocol it keeps. */
                    Link?: string;
                    /** @description What can be done with it. */
                    Allow?: string;
                    /** @description Where `Prefer` was sent: what was done about it (RFC 7240). */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAnnotations"];
                };
            };
            /** @description What `If-None-Match` names is still what there is; no body. */
            304: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description What the answer is (`rel="type"`), and of the container which protocol it keeps. */
                    Link?: string;
                    /** @description What can be done with it. */
                    Allow?: string;
                    /** @description Where `Prefer` was sent: what was done about it (RFC 7240). */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`. */
                includeUndated?: boolean;
                /** @description Of these kinds. */
                kind?: ("fact" | "statistic" | "causal" | "comparison" | "prediction" | "opinion")[];
                /** @description Put forward like this. */
                assertedAs?: ("stated" | "hedged" | "alleged" | "denied")[];
                /** @description As worth checking as this. */
                checkWorthiness?: ("low" | "medium" | "high")[];
                /** @description Made by these actors. */
                claimant?: string[];
                /** @description Made by the author, by named or unnamed others, or by a document. */
                claimantKind?: ("author" | "named" | "unnamed" | "document")[];
                /** @description Made by these documents. */
                claimantSource?: string[];
                /** @description Given to their claimant like this. */
                attribution?: ("author" | "quoted" | "paraphrased" | "characterised")[];
                /** @description About these actors. */
                about?: string[];
                /** @description With these actors in any role: as claimant, subject or go-between. */
                actor?: string[];
                /** @description That speak of these events, affirming or denying them. */
                event?: string[];
                /** @description That these quotes say. */
                quote?: string[];
                /** @description That visibly rest on this. */
                sourcing?: ("linked" | "attributed" | "none" | "notPreserved")[];
                /** @description With evidence from these sources. */
                source?: string[];
                /** @description With these citations as evidence. */
                citation?: string[];
                /** @description With published fact-checks, or without any. */
                hasFactChecks?: boolean;
                /** @description With citations as evidence that are shown, or without any. */
                hasEvidence?: boolean;
                /** @description With evidence from sources on these hosts, without `www.`. */
                evidenceHost?: string[];
                /** @description Denied by another claim that is shown, or by none. */
                hasDenials?: boolean;
                /** @description Bearing on another claim like this (`outgoing`), or borne on (`incoming`): `denies:outgoing` are denials, `denies:incoming` what is denied. Without a direction, either. */
                relation?: string[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description With an anchor that came through later text revisions like this. */
                anchorStatus?: ("exact" | "moved" | "ambiguous" | "orphaned")[];
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `position`. Nulls come last both ways. */
                sort?: "position" | "-position" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "assertedAs" | "checkWorthiness" | "claimantKind" | "attribution" | "sourcing" | "claimant" | "about" | "event" | "evidenceHost" | "article" | "articlePublisher" | "articleLanguage" | "articleSection")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "statement" | "anchors" | "kind" | "assertedAs" | "checkWorthiness" | "claimant" | "attribution" | "via" | "about" | "eventIds" | "quoteIds" | "sourcing" | "evidence" | "relations" | "denials" | "factCheckIds" | "link" | "citeAs")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "claimant" | "about" | "via" | "events" | "quotes" | "evidence" | "relations" | "factChecks")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "atom" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of claims. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    /** @description Only of a feed: when anything last changed here. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getClaim: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "statement" | "anchors" | "kind" | "assertedAs" | "checkWorthiness" | "claimant" | "attribution" | "via" | "about" | "eventIds" | "quoteIds" | "sourcing" | "evidence" | "relations" | "denials" | "factCheckIds" | "link" | "citeAs")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "claimant" | "about" | "via" | "events" | "quotes" | "evidence" | "relations" | "factChecks")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ClaimPatch"];
                "application/json": components["schemas"]["ClaimPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description The claim. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listQuotes: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description In these modes. */
                mode?: ("full" | "partial" | "term" | "scare")[];
                /** @description Spoken by these. */
                speaker?: string[];
                /** @description Spoken by named or unnamed people, or by a document. */
                speakerKind?: ("named" | "unnamed" | "document")[];
                /** @description Said by somebody or something, or by nobody in particular. */
                hasSpeaker?: boolean;
                /** @description Words of these documents. */
                speakerSource?: string[];
                /** @description That came through these sources. */
                via?: string[];
                /** @description About these actors. */
                about?: string[];
                /** @description With these actors in any role: as speaker, subject or go-between. */
                actor?: string[];
                /** @description Said in these events. */
                event?: string[];
                /** @description That say these claims. */
                claim?: string[];
                /** @description Possibly said on this day or later. */
                saidFrom?: string;
                /** @description Possibly said on this day or earlier. */
                saidTo?: string;
                /** @description Also what has no date, beside the filters by period. */
                includeUndated?: boolean;
                /** @description In these languages (BCP 47). */
                language?: string[];
                /** @description Held against their source with this result. */
                verificationStatus?: ("notChecked" | "matchesSource" | "differsFromSource")[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description With an anchor that came through later text revisions like this. */
                anchorStatus?: ("exact" | "moved" | "ambiguous" | "orphaned")[];
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `position`. Nulls come last both ways. */
                sort?: "position" | "-position" | "said" | "-said" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("mode" | "speakerKind" | "speaker" | "about" | "event" | "language" | "verificationStatus" | "article" | "articlePublisher" | "articleLanguage" | "articleSection")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "text" | "displayText" | "anchors" | "sentence" | "mode" | "speaker" | "via" | "about" | "saidAt" | "eventId" | "claimIds" | "language" | "verification" | "link" | "citeAs")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "speaker" | "via" | "about" | "event" | "claims")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quotes. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotePage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getQuote: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "text" | "displayText" | "anchors" | "sentence" | "mode" | "speaker" | "via" | "about" | "saidAt" | "eventId" | "claimIds" | "language" | "verification" | "link" | "citeAs")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "speaker" | "via" | "about" | "event" | "claims")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["QuotePatch"];
                "application/json": components["schemas"]["QuotePatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description The quote. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description Of these kinds. */
                kind?: ("news" | "opinion" | "research" | "official" | "social" | "dataset" | "other")[];
                /** @description On these hosts, without `www.`. */
                host?: string[];
                /** @description Published by these. */
                publisher?: string[];
                /** @description Cited so often or more. */
                citationCountFrom?: number;
                /** @description Cited so often or less. */
                citationCountTo?: number;
                /** @description Possibly published on this day or later. */
                publishedFrom?: string;
                /** @description Possibly published on this day or earlier. */
                publishedTo?: string;
                /** @description Also those without a date, beside `publishedFrom` and `publishedTo`. */
                includeUndated?: boolean;
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `-published`. Nulls come last both ways. */
                sort?: "published" | "-published" | "updatedAt" | "-updatedAt" | "citationCount" | "-citationCount" | "host" | "-host";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "host" | "publisher")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "canonicalUrl" | "title" | "publisherId" | "publisherName" | "kind" | "published" | "citationCount" | "articleCount" | "mergedIntoId")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "publisher"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The source. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "canonicalUrl" | "title" | "publisherId" | "publisherName" | "kind" | "published" | "citationCount" | "articleCount" | "mergedIntoId")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "publisher"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchSource: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["SourcePatch"];
                "application/json": components["schemas"]["SourcePatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewSource: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    mergeSource: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What it is merged into. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description What it was merged into, as it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawSource: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreSource: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listCitations: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`. */
                includeUndated?: boolean;
                /** @description Leading to these sources. */
                source?: string[];
                /** @description For these events. */
                event?: string[];
                /** @description In these roles. */
                role?: ("evidence" | "related" | "byline" | "credit")[];
                /** @description Known like this. */
                basis?: ("linked" | "inferred" | "named")[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description With an anchor that came through later text revisions like this. */
                anchorStatus?: ("exact" | "moved" | "ambiguous" | "orphaned")[];
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `position`. Nulls come last both ways. */
                sort?: "position" | "-position" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("role" | "basis" | "source" | "article" | "articlePublisher" | "articleLanguage" | "articleSection")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "sourceId" | "eventId" | "role" | "anchor" | "basis" | "confidence")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "source" | "event")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of citations. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getCitation: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "sourceId" | "eventId" | "role" | "anchor" | "basis" | "confidence")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "source" | "event")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchCitation: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["CitationPatch"];
                "application/json": components["schemas"]["CitationPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addCitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description The citation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CitationInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewCitation: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawCitation: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreCitation: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listActors: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description Of these kinds. */
                kind?: ("person" | "state" | "government" | "organization" | "armedForce" | "group" | "region")[];
                /** @description Known by name, or by description only. */
                named?: boolean;
                /** @description Of these countries (ISO 3166-1 alpha-2). */
                countryCode?: string[];
                /** @description With these Wikidata items. */
                wikidataId?: string[];
                /** @description With these identifiers in other registers, as `scheme:value`. Given once for each value, because a value may have commas in it. */
                identifier?: string[];
                /** @description That do this somewhere: speak (a quote, or in an event), make a claim, write or publish something, or take part in an event, in any role or in this one. */
                role?: ("speaker" | "claimant" | "author" | "publisher" | "participant" | "agent" | "target" | "recipient" | "mediator" | "signatory" | "beneficiary" | "location")[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `name`. Nulls come last both ways. */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "named" | "countryCode")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "name" | "names" | "kind" | "named" | "description" | "countryCode" | "wikidataId" | "identifiers" | "positions" | "counts" | "mergedIntoId" | "naming")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "positions"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actors. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addActor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The actor. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActorInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getActor: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "name" | "names" | "kind" | "named" | "description" | "countryCode" | "wikidataId" | "identifiers" | "positions" | "counts" | "mergedIntoId" | "naming")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "positions"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchActor: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ActorPatch"];
                "application/json": components["schemas"]["ActorPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewActor: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    mergeActor: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What it is merged into. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description What it was merged into, as it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawActor: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreActor: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listMentions: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`. */
                includeUndated?: boolean;
                /** @description Of these actors. */
                actor?: string[];
                /** @description Of these events. */
                event?: string[];
                /** @description In these forms. */
                form?: ("name" | "metonym" | "adjectival" | "description")[];
                /** @description Of events, committing themselves like this. */
                factuality?: ("asserted" | "alleged" | "denied" | "predicted" | "hypothetical" | "disputed")[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description With an anchor that came through later text revisions like this. */
                anchorStatus?: ("exact" | "moved" | "ambiguous" | "orphaned")[];
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `position`. Nulls come last both ways. */
                sort?: "position" | "-position" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("form" | "factuality" | "actor" | "event" | "article" | "articlePublisher" | "articleLanguage" | "articleSection")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "actorId" | "eventId" | "anchor" | "form" | "factuality" | "time")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "actor" | "event")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mentions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getMention: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "actorId" | "eventId" | "anchor" | "form" | "factuality" | "time")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "actor" | "event")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mention. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchMention: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MentionPatch"];
                "application/json": components["schemas"]["MentionPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addMention: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description The mention. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewMention: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawMention: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreMention: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description Of these kinds. */
                kind?: ("agreement" | "attack" | "conflict" | "crisis" | "death" | "deployment" | "diplomacy" | "election" | "leadershipChange" | "meeting" | "protest" | "publication" | "relationship" | "sanction" | "statement" | "support" | "trade" | "trend" | "trial" | "other")[];
                /** @description Known like this. */
                factuality?: ("asserted" | "alleged" | "denied" | "predicted" | "hypothetical" | "disputed")[];
                /** @description Possibly on this day or later; what has an open end goes on. */
                timeFrom?: string;
                /** @description Possibly on this day or earlier. */
                timeTo?: string;
                /** @description Also those without a time, beside `timeFrom` and `timeTo`. */
                includeUndated?: boolean;
                /** @description With these actors, each alone or in a role: `act_…:agent`. */
                participant?: string[];
                /** @description With these actors in any role, also as the place. */
                actor?: string[];
                /** @description At these places, where they are actors too. */
                place?: string[];
                /** @description In these countries (ISO 3166-1 alpha-2). */
                placeCountryCode?: string[];
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `time`. Nulls come last both ways. */
                sort?: "time" | "-time" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "factuality" | "participant" | "place" | "placeCountryCode")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "title" | "kind" | "factuality" | "time" | "place" | "participants" | "wikidataId" | "counts" | "mergedIntoId")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("participants" | "place")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    addEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "title" | "kind" | "factuality" | "time" | "place" | "participants" | "wikidataId" | "counts" | "mergedIntoId")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("participants" | "place")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["EventPatch"];
                "application/json": components["schemas"]["EventPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    reviewEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    mergeEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What it is merged into. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description What it was merged into, as it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrContradictedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    withdrawEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn; what is left to see of it. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["AlreadyStoredOrIdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    restoreEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is published again. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWritten"];
                };
            };
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyStoredOrRetractedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listFactChecks: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description Of these claims. */
                claim?: string[];
                /** @description By these publishers, by their names as given. Given once for each value, because a value may have commas in it. */
                publisherName?: string[];
                /** @description Published on these hosts, without `www.`. */
                host?: string[];
                /** @description With these verdicts, as their publishers word them. Given once for each value, because a value may have commas in it. */
                verdictLabel?: string[];
                /** @description In these languages (BCP 47). */
                language?: string[];
                /** @description Whose claim has moved on since, or has not. */
                outdated?: boolean;
                /** @description Published at this time or later. */
                publishedFrom?: string;
                /** @description Published at this time or earlier. */
                publishedTo?: string;
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("draft" | "published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `-publishedAt`. Nulls come last both ways. */
                sort?: "publishedAt" | "-publishedAt" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("publisherName" | "host" | "verdictLabel" | "language")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "claimId" | "claimRevision" | "outdated" | "publisher" | "publishedUrl" | "verdictLabel" | "rating" | "summary" | "language" | "publishedAt")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "claim"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of fact-checks. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheckPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getFactCheck: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "claimId" | "claimRevision" | "outdated" | "publisher" | "publishedUrl" | "verdictLabel" | "rating" | "summary" | "language" | "publishedAt")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: "claim"[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The factCheck’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fact-check. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheckAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchFactCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match": string;
            };
            path: {
                /** @description The factCheck’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["FactCheckPatch"];
                "application/json": components["schemas"]["FactCheckPatch"];
            };
        };
        responses: {
            /** @description As it is stored now. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheckWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    createFactCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What the publisher found. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactCheckInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheckWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["IdempotencyKeyInUseOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`. */
                includeUndated?: boolean;
                /** @description Of these kinds. */
                kind?: ("correction" | "clarification" | "update" | "editorsNote" | "retraction")[];
                /** @description That touched one of these resources. */
                affects?: string[];
                /** @description Issued at this time or later. */
                issuedFrom?: string;
                /** @description Issued at this time or earlier. */
                issuedTo?: string;
                /** @description Only these. */
                id?: string[];
                /** @description With an id after this one; so an export goes on after a break. */
                afterId?: string;
                /** @description Published ones, unless this says otherwise. */
                status?: ("published" | "withdrawn" | "merged")[];
                /** @description All but rejected ones, unless this says otherwise. */
                reviewStatus?: ("unreviewed" | "accepted" | "edited" | "rejected")[];
                /** @description Made by people, an import, a rule or a model. */
                method?: ("human" | "import" | "rule" | "model")[];
                /** @description Made with at least this confidence; what has none is left out. */
                confidenceFrom?: number;
                /** @description Made with at most this confidence; what has none is left out. */
                confidenceTo?: number;
                /** @description That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched. */
                q?: string;
                /** @description Whether a correction has touched what it rests on. */
                needsReview?: boolean;
                /** @description Last changed at this time or later. */
                updatedFrom?: string;
                /** @description Last changed at this time or earlier. */
                updatedTo?: string;
                /** @description Order; a leading `-` turns it round. Where nothing is said, `-issuedAt`. Nulls come last both ways. */
                sort?: "issuedAt" | "-issuedAt" | "updatedAt" | "-updatedAt";
                /** @description Most resources on a page; 50 where nothing is said. A page may hold fewer, even none, while `page.next` leads on: each looks at 10000 resources at most. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Adds `page.total`, for which 10000 resources are looked at, at most. */
                count?: boolean;
                /** @description Adds `facets`: how many of what the filters leave have each value of these, the 20 most frequent. 10000 resources are looked at, at most, and of what they have several of as many values in all; where there are more, `relation` is `gte`. */
                facets?: ("kind" | "article" | "articlePublisher" | "articleLanguage" | "articleSection")[];
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "kind" | "notice" | "reason" | "issuedAt" | "fromTextRevision" | "toTextRevision" | "changes" | "affects")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "affects")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of corrections. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getCorrection: {
        parameters: {
            query?: {
                /** @description Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "articleId" | "kind" | "notice" | "reason" | "issuedAt" | "fromTextRevision" | "toTextRevision" | "changes" | "affects")[];
                /** @description Fields whose resources come along, once each, under `included`. */
                include?: ("article" | "affects")[];
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "jsonld";
                /** @description As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today. */
                asOf?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The correction’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The correction. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    correctArticle: {
        parameters: {
            query?: {
                /** @description Does everything, shows what it touches, and stores nothing. */
                dryRun?: boolean;
            };
            header?: {
                /** @description A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within 24 hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since. */
                "Idempotency-Key"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        /** @description What is put right. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            /** @description What the correction would be; nothing is stored. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionWritten"];
                };
            };
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description Where the correction is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionWritten"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["IdempotencyKeyInUseOrTextChangedOrUnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticleGraph: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article’s graph. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleGraphAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getGraph: {
        parameters: {
            query?: {
                /** @description Only edges that lead from or to these actors. */
                actor?: string[];
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description In articles of these kinds. */
                articleKind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In articles of these publishers. */
                articlePublisher?: string[];
                /** @description In articles in these languages (BCP 47). */
                articleLanguage?: string[];
                /** @description In articles of these sections, as printed. Given once for each value, because a value may have commas in it. */
                articleSection?: string[];
                /** @description In articles written by these. */
                articleAuthor?: string[];
                /** @description In articles possibly published on this day or later. */
                articlePublishedFrom?: string;
                /** @description In articles possibly published on this day or earlier. */
                articlePublishedTo?: string;
                /** @description In articles published in these months for certain. */
                articlePublishedMonth?: string[];
                /** @description In articles without one of these; `author`: no author who is an actor; `month`: a date that may lie in several months, or none. */
                articleWithout?: ("author" | "section" | "publisher" | "month")[];
                /** @description Also articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`. */
                includeUndated?: boolean;
                /** @description Most edges; 200 where nothing is said. */
                limit?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticleSourcing: {
        parameters: {
            query?: {
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the article rests on. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleSourcingAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["WithdrawnOrErased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getSourcing: {
        parameters: {
            query?: {
                /** @description In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused. */
                article?: string[];
                /** @description Of these kinds. */
                kind?: ("opinion" | "news" | "analysis" | "feature" | "interview" | "review")[];
                /** @description In these sections, as printed. Given once for each value, because a value may have commas in it. */
                section?: string[];
                /** @description In these languages (BCP 47). */
                language?: string[];
                /** @description Published by these. */
                publisher?: string[];
                /** @description Written by these. */
                author?: string[];
                /** @description Possibly published on this day or later. */
                publishedFrom?: string;
                /** @description Possibly published on this day or earlier. */
                publishedTo?: string;
                /** @description Published in these months for certain. */
                publishedMonth?: string[];
                /** @description Also those without a date, beside `publishedFrom` and `publishedTo`. */
                includeUndated?: boolean;
                /** @description A report for each of these; one for all articles where nothing is said. */
                groupBy?: "article" | "author" | "section" | "publisher" | "month";
                /** @description Most groups on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            308: components["responses"]["Merged"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description The words to look for, at most 1000 characters. All of them have to be there; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. Inflected forms are found in the language that a resource is written in, letters with and without accents alike. A search of words alone also finds names that begin with it or are a typing slip away. */
                q: string;
                /** @description Of these types; where nothing is said, `claim`, `quote`, `actor`, `event`, `source`, `article`. */
                type?: ("article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction")[];
                /** @description In these articles, by id or slug, and these articles themselves. */
                article?: string[];
                /** @description Written in these languages (BCP 47): in an article of the language, or a quote in it. Actors, sources and events that belong to no article have none. */
                language?: string[];
                /** @description Most hits on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
                /** @description Only these top-level fields of the resources; `id` and `type` always come. The schemas describe whole resources: they require what is left out here. */
                fields?: ("id" | "type" | "url" | "revision" | "status" | "needsReview" | "createdAt" | "updatedAt" | "provenance" | "slug" | "headline" | "kind" | "section" | "language" | "byline" | "authors" | "publisherId" | "published" | "canonicalUrl" | "text" | "rights" | "completeness" | "counts" | "articleId" | "statement" | "anchors" | "assertedAs" | "checkWorthiness" | "claimant" | "attribution" | "via" | "about" | "eventIds" | "quoteIds" | "sourcing" | "evidence" | "relations" | "denials" | "factCheckIds" | "link" | "citeAs" | "displayText" | "sentence" | "mode" | "speaker" | "saidAt" | "eventId" | "claimIds" | "verification" | "title" | "publisherName" | "citationCount" | "articleCount" | "mergedIntoId" | "sourceId" | "role" | "anchor" | "basis" | "confidence" | "name" | "names" | "named" | "description" | "countryCode" | "wikidataId" | "identifiers" | "positions" | "naming" | "actorId" | "form" | "factuality" | "time" | "place" | "participants" | "claimId" | "claimRevision" | "outdated" | "publisher" | "publishedUrl" | "verdictLabel" | "rating" | "summary" | "publishedAt" | "notice" | "reason" | "issuedAt" | "fromTextRevision" | "toTextRevision" | "changes" | "affects")[];
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of hits. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    importPackages: {
        parameters: {
            query?: {
                /** @description Does everything, says what would change and what an editor should look at, and stores nothing. */
                dryRun?: boolean;
                /** @description Replaces also what a person has edited or reviewed since the last import. */
                overwrite?: boolean;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A package a line. */
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description A line for each package, and one about them all. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Most keys on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the key is to be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description The key, with its token. */
            201: {
                headers: {
                    /** @description Where the key is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKeyAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The key’s id. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The key’s id. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedKeyAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description Most erasures on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of erasures. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    erase: {
        parameters: {
            query?: {
                /** @description Do everything, say what it comes to, and store nothing. */
                dryRun?: boolean;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is to be erased, and on what ground. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureInput"];
            };
        };
        responses: {
            /** @description What it would come to, with `dryRun`. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryErasureAnswer"];
                };
            };
            /** @description It is erased. */
            201: {
                headers: {
                    /** @description Where the erasure is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureDoneAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The erasure’s id. */
                erasure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The erasure. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Changes after this position; from the first on where nothing is said. `now`: only what is still to come. */
                after?: string;
                /** @description Changes of resources of these types. */
                type?: ("article" | "claim" | "quote" | "source" | "citation" | "actor" | "mention" | "event" | "factCheck" | "correction")[];
                /** @description Changes of these articles, by id or slug, and of what belongs to them; actors, sources and events of the corpus belong to none. */
                article?: string[];
                /** @description Only these. */
                op?: ("created" | "updated" | "withdrawn" | "merged" | "restored" | "erased")[];
                /** @description Brought about so. */
                cause?: string[];
                /** @description Most changes on a page; 100 where nothing is said. */
                limit?: number;
                /** @description Each entry brings its resource along, as it is now: at least as new as the entry, and never older. */
                include?: "resource"[];
                /** @description Seconds to wait for a change where there is none yet (long polling); 0 where nothing is said. */
                wait?: number;
                /** @description In which format; goes before `Accept`. JSON where neither says otherwise. */
                format?: "json" | "sse";
            };
            header?: {
                /** @description The position of the last event that a stream brought; goes before `after`. Browsers send it by themselves. */
                "Last-Event-ID"?: string;
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listArticleRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getArticleRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareArticleRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The article’s id or slug. */
                article: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listClaimRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getClaimRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareClaimRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The claim’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listQuoteRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getQuoteRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareQuoteRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The quote’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listSourceRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getSourceRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareSourceRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The source’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listCitationRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getCitationRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareCitationRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The citation’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listActorRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getActorRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareActorRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The actor’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listMentionRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getMentionRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mention as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareMentionRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The mention’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listEventRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getEventRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareEventRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The event’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listFactCheckRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The factCheck’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getFactCheckRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The factCheck’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fact-check as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheckRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareFactCheckRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The factCheck’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listCorrectionRevisions: {
        parameters: {
            query?: {
                /** @description Most revisions on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The correction’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getCorrectionRevision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The correction’s id. */
                id: string;
                /** @description The number of the revision. */
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The correction as it was. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRevisionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    compareCorrectionRevisions: {
        parameters: {
            query?: {
                /** @description The one revision; where nothing is said, the one before `to`. */
                from?: number;
                /** @description The other revision; the latest where nothing is said. */
                to?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The correction’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            410: components["responses"]["Erased"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Most webhooks on a page; 50 where nothing is said. */
                limit?: number;
                /** @description Where to go on; only ever taken from `page.next`. */
                cursor?: string;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    /** @description `rel="next"`: the next page (RFC 8288); not on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            304: components["responses"]["PageNotModified"];
            400: components["responses"]["InvalidParameterOrBadCursorOrCursorMismatchOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the webhook is to be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description The webhook, with its secret. */
            201: {
                headers: {
                    /** @description Where the webhook is. */
                    Location?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretWebhookAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["TooManyWebhooksOrUnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    patchWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with. */
                "If-Match"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        /** @description What is to be different. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["WebhookPatch"];
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatchedWebhookAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PreconditionFailedOrPositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhookAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        /** @description From where on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedWebhookAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedBodyOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["SlowBody"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of it, also where it failed. */
            200: {
                headers: {
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPingAnswer"];
                };
            };
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Most attempts; 100 where nothing is said. */
                limit?: number;
            };
            header?: {
                /** @description A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409. */
                "Nutgraph-Min-Position"?: string;
                /** @description The `ETag` of an earlier answer; what has not changed since comes as 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The webhook’s id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last attempts to deliver. */
            200: {
                headers: {
                    /** @description The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource. */
                    ETag?: string;
                    /** @description A position in the change feed whose changes the answer fully contains. */
                    "Nutgraph-Position"?: string;
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["KeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UnknownPosition"];
            412: components["responses"]["PositionNotReached"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TooLongOrUnavailableOrOverloadedOrBusy"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["OperationsInvalidParameter"];
            500: components["responses"]["OperationsInternal"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["OperationsInvalidParameter"];
            500: components["responses"]["OperationsInternal"];
            503: components["responses"]["OperationsUnavailable"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics in Prometheus’ text format. */
            200: {
                headers: {
                    /** @description The request’s id in the log; the one that the request gave, or a new one. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["OperationsInvalidParameterOrMalformedAuthorization"];
            401: components["responses"]["OperationsKeyRequiredOrInvalidKeyOrExpiredKeyOrRevokedKey"];
            403: components["responses"]["OperationsInsufficientScope"];
            404: components["responses"]["OperationsNotFound"];
            500: components["responses"]["OperationsInternal"];
            503: components["responses"]["OperationsUnavailable"];
        };
    };
    takeChanges: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the message, the same whenever it is sent again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 by the secret of id, timestamp and body with full stops between; with spaces between where two secrets sign. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The message, as it was signed. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesMessage"];
            };
        };
        responses: {
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken; the next message may come. A body is not looked at. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken, redirects included: it is sent again later, at the earliest when `Retry-After` says. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    takePing: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the message, the same whenever it is sent again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 by the secret of id, timestamp and body with full stops between; with spaces between where two secrets sign. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The message, as it was signed. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PingMessage"];
            };
        };
        responses: {
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken; the next message may come. A body is not looked at. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken, redirects included: it is sent again later, at the earliest when `Retry-After` says. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    takeDisabled: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the message, the same whenever it is sent again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 by the secret of id, timestamp and body with full stops between; with spaces between where two secrets sign. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The message, as it was signed. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisabledMessage"];
            };
        };
        responses: {
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken; the next message may come. A body is not looked at. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken, redirects included: it is sent again later, at the earliest when `Retry-After` says. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
