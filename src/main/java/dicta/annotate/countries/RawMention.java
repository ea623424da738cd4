package dicta.annotate.countries;

import dicta.model.Span;

/** A name of the gazetteer as it stands in a text, before it is known what it stands for. */
record RawMention(Span span, int first, int last, PlaceName name) {}
