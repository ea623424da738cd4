package dicta.annotate.speech;

import java.util.Locale;

/** What may follow a verb of communication as its content. The header of {@code cues.tsv} explains each. */
enum Frame {
  /** A quotation. */
  Q,
  /** A clause opened by "that". */
  THAT,
  /** A clause without "that". */
  BARE,
  /** A clause opened by "whether", "if", "how", "why". */
  WH,
  /** An infinitive: the speaker's own act ("agreed to go"). */
  TO,
  /** A gerund ("denied taking part"). */
  ING,
  /** A noun phrase ("announced a plan"). */
  NP,
  /** Somebody, and an infinitive ("urged them to go"). */
  OBJ_TO,
  /** Something "as" something ("described it as a risk"). */
  AS,
  /** Something, then what it is called ("called it a risk"). */
  SMALL,
  /** Something, then "to be" what ("declared it to be a risk"). */
  SMALL_TO,
  /** "accused X of …". */
  OBJ_OF,
  /** "blamed X for …". */
  OBJ_FOR,
  /** "credited X with …". */
  OBJ_WITH,
  /** Whom it is said to may stand before the content. */
  ADDRESSEE,
  /** Whom it is said to must stand before the content ("informed them the road was closed"). */
  ADDRESSED,
  /** "promise of …", "claims of …" (nouns). */
  OF,
  /** "call for …" (nouns). */
  FOR,
  /** "insistence on …" (nouns). */
  ON,
  /** "his view is that …" (nouns). */
  IS_THAT,
  /** Speech only of bodies and documents ("the court found that"). */
  BODY,
  /** Speech only of documents ("the poll showed that"). */
  DOCUMENT,
  /** Takes a thing too, and then says nothing of what was said ("added five companies"). */
  THING,
  /** Things do so too, and then nobody speaks ("the crisis suggests that"). */
  SHOWS,
  /** Words only where a clause follows ("accepted that it was late", not "accepted the "first prize""). */
  CLAUSE,
  /** Somebody else's claim, or an idea with what it is ("rejected the town's allegations", "dismissed the idea that"). */
  CLAIM,
  /** Its infinitive tells of a body no words but a deed ("the bank agreed to pay"). */
  DEED,
  /** Said only where it is expressed (nouns: "expressed hope that"). */
  VOICED,
  /** Its gerund with a noun phrase tells what somebody goes by ("citing an official"). */
  EVIDENCE,
  /** Its gerund with a noun phrase tells what is spoken of, not what is said ("describing the schedule"). */
  TOPIC,
  /** No communication at all, though a part of it is: "contar con". */
  NO_SPEECH,
  /** Often no communication: counts only with "that", a quotation or the frame's own preposition. */
  WEAK;

  static Frame named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
