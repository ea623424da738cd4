package dicta.annotate.countries;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Words around a name that tell what it is: a newspaper, a firm, a person. Lower-case. */
record ContextWords(Map<Kind, Set<String>> words) {
  enum Kind {
    /** After a name: a newspaper or agency. */
    PUBLICATION,
    /** After a name: a firm. */
    COMPANY,
    /** Before a name: it is a person's. */
    TITLE,
    /** After a name that people bear too: the place all the same. */
    PLACE,
    /** Before a name: a given name, so that the name is a surname. */
    GIVEN,
    /** Place names that are given names too. */
    BEARER,
    /** Before a name, even with a capital, without being part of a person's name: "Northern", "In", "Sunday". */
    LEAD,
    /** After a town's name: something else ("Islington Bay"). */
    FEATURE,
    /** Shortly before a name: it tells of somebody's life, not of the events. */
    BIOGRAPHY,
    /** With "of" before a town's name. */
    UNIVERSITY,
    /** Right before a name: it is where something happens. */
    LOCATIVE,
    /** Right before a name: it is a place, whoever else bears the name. */
    INSIDE,
    /** After a name: it is a town ("Bonham officials"). */
    CIVIC,
    /** Names of small towns that are mostly something else ("Congress"). */
    NOTOWN,
    /** A party before the state of a politician ("R-Ga."). */
    PARTY,
    /** Demonyms that are names of languages too. */
    LANGUAGE,
    /** Before the name of a language: it is meant. */
    SPEAK,
    /** After the name of a language: it is meant ("Spanish lessons"). */
    SPOKEN,
    /** Small before a name: it is part of a person's ("Jabbar al Sabah"). */
    PARTICLE,
    /** With a capital before a name, or small behind a given name: it is part of a person's ("De Lima", "Ann de Lima"). */
    CAPITAL_PARTICLE,
    /** Behind a town and a hyphen: where somebody is at home ("Chicago-based"). */
    BASED
  }

  ContextWords {
    var all = new EnumMap<Kind, Set<String>>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, Set.copyOf(words.getOrDefault(kind, Set.of())));
    }
    words = all;
  }

  boolean is(Kind kind, String lower) {
    return words.get(kind).contains(lower);
  }
}
