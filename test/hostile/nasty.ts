const huge = 100_000;

/** Texts that nobody means well with, as they stand in a URL. */
export const nasty: string[] = [
  // Bytes: NUL, what is no UTF-8, overlong, half a surrogate pair, cut off, no hexadecimal at all.
  ...["%00", "a%00b", "%FF", "%C0%80", "%C3%28", "%ED%A0%80", "%ED%B0%80", "%F0%9F%98", "%F5%80%80%80", "%", "%%", "%2", "%zz", "%u0041", "%25%30%30"],
  ...["", " ", ",", ",,,", "\t\r\n", "\u2028", "\ufeff", "\u202e", "\u0301", "e\u0301", "😀", "👩🏽‍🚒", "\u{10ffff}", "ﷺ".repeat(50)].map(encodeURIComponent),
  ...["x".repeat(huge), "%F0%9F%98%80".repeat(huge / 12), ",".repeat(huge), "a,".repeat(huge / 2), "[".repeat(huge), "-".repeat(huge), "9".repeat(huge)],
  ...[
    ...["'", "''", '"', '\\"', "\\", "{}", '{"a"', "{NULL}", "NULL", "$1", ":name", "?", ";", "--", "/*", "1 or 1=1", "' or '1'='1"],
    ...["'; drop table claims; --", "1); select pg_sleep(60); --", "' union select password from users --", "\\'; copy claims to program 'id'; --"],
    ...["(a+)+$", "((a+)+)+$", `${"a".repeat(5_000)}!`, "^(([a-z])+.)+[A-Z]([a-z])+$", `${"a-".repeat(3_000)}!`, `en${"-aaaaaaaa".repeat(2_000)}!`],
    ...["0", "-0", "+0", "00", "1e309", "-1e309", "NaN", "Infinity", "0x7f", "0b1", "1_000", "١٢٣", "１２", "²", "½", "2147483648", "9223372036854775808"],
    ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then", "undefined", "null", "true", "[object Object]"],
    ...["0000-00-00", "2026-02-30", "-0001-01-01", "+275760-09-13", "9999-12-31T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00+23:59", "infinity", "now", "epoch"],
    ...["../../etc/passwd", "..\\..\\", "/", "//", "./", "file:///etc/passwd", "http://evil.example/", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "%s%n%x"],
    ...[`act_${"a".repeat(26)}`, `act_${"a".repeat(26)}:agent`, `act_${"a".repeat(26)}:`, `ACT_${"A".repeat(26)}`, `act_${"а".repeat(26)}`, "-slug", "art_", "published", "-published"],
  ].map(encodeURIComponent),
];

/** Names that a parameter may pretend to have. */
export const nastyNames = [
  ...["", "%00", "%FF", "%", "a[]", "a[b]", "a[__proto__][x]", "__proto__", "__proto__[x]", "constructor", "toString", "hasOwnProperty", "length", "0", "-1"],
  ...["x".repeat(huge), "%F0%9F%98%80", "kind%00", "KIND", "kind.", "$where", "limit[$gt]"],
];

/** Values that a header can carry and nobody expects. */
export const nastyHeaders: string[] = [
  ...["", ",", ";", ";;;q=", "*", "*/*;q=", "a/b/c", "application/json;q=9", "application/json;q=-1", "application/json;q=NaN", 'application/json;v="', ";q=0"],
  ...['"', '""', 'W/"', 'W/""', '"a", *', '"\\""', "'", "%00", "bytes=0-0", "bytes=-1", "\u00ff\u00fe", "null", "__proto__", "x".repeat(huge), `${'"a",'.repeat(5_000)}"b"`],
  ...["gzip;q=0", "identity;q=0", "*;q=0", "br", "gzip, gzip, gzip", "deflate;q=0.0001", "GZIP", "../../etc/passwd", "<script>", "{{7*7}}"],
];

export const headerNames = [
  ...["Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Content-Type", "Cookie", "Forwarded", "If-Match", "If-Modified-Since"],
  ...["If-None-Match", "Nutgraph-Min-Position", "Origin", "Prefer", "Range", "X-Forwarded-Host", "X-HTTP-Method-Override", "X-Request-Id", "X-Original-URL"],
];
