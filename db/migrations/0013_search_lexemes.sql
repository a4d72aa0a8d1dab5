-- The words of a document and marks, which no search can ask for: how they were read, the language, and whether the document
-- belongs to a sample of one in 4, 16 or 64, each within the one before. So an index leaves no others to be looked at, and of
-- too many gives some, always the same.
create function search_lexemes(resource_id text, configuration text, language text, words tsvector) returns tsvector
  language sql immutable parallel safe as $$
  select words || array_to_tsvector(array_remove(array[
    '#configuration ' || configuration,
    '#language ' || language,
    case when left(md5(resource_id), 1) in ('0', '1', '2', '3') then '#4' end,
    case when left(md5(resource_id), 1) = '0' then '#16' end,
    case when left(md5(resource_id), 2) in ('00', '01', '02', '03') then '#64' end], null)) $$;
