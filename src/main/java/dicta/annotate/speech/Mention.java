package dicta.annotate.speech;

import dicta.model.Gender;

/**
 * A noun phrase that can stand for a speaker. Token indices belong to the text it was found in.
 *
 * @param index its place in {@link Mentions}
 * @param first first token, determiner, possessor and premodifiers included ("the" of "the Greek prime minister")
 * @param last one past the last token of the phrase itself ("Zelensky" of "President Zelensky of Ukraine")
 * @param extent one past the last token with what is attached behind: "of …", "for …", "(R-Vt.)"; not appositions
 * @param head its head noun, or the last word of the name
 * @param nameFirst first token of the bare name, without titles; equal to {@code nameLast} where there is no name
 * @param nameLast one past the last token of the bare name
 * @param type what it is
 * @param gender that the words show
 * @param plural more than one
 * @param definite "the", a possessor or a name; not "a spokesman"
 * @param owner index of the mention that possesses it ("Trump" in "Trump's lawyer"), or -1
 * @param role first token of the words for the office before a name or as its head, or -1
 * @param roleEnd one past the last of these
 */
record Mention(
    int index, int first, int last, int extent, int head, int nameFirst, int nameLast, Type type, Gender gender,
    boolean plural, boolean definite, int owner, int role, int roleEnd) {

  /** What a mention is. */
  enum Type {
    /** A person's name. */
    PERSON,
    /** A person by what they are: "the president", "her husband", "a spokesman". */
    ROLE,
    /** People by what they are: "officials", "critics". */
    PEOPLE,
    PRONOUN,
    ORGANISATION,
    /** A country or its government: "Moscow", "Iran". */
    COUNTRY,
    DOCUMENT,
    /** A name in capitals of which nothing tells whether it is a person. */
    NAME,
    /** Another noun phrase. */
    OTHER
  }

  boolean hasName() {
    return nameLast > nameFirst;
  }

  /** Whether it can be one person. */
  boolean canBePerson() {
    return !plural && (type == Type.PERSON || type == Type.ROLE || type == Type.NAME || type == Type.PRONOUN);
  }

  Mention from(int newFirst) {
    return new Mention(index, newFirst, last, extent, head, nameFirst, nameLast, type, gender, plural, definite, owner, role, roleEnd);
  }

  /** Whether it is somebody by what they are, one or several: "a spokesman", "officials". */
  boolean isDescribed() {
    return type == Type.ROLE || type == Type.PEOPLE;
  }

  Mention withExtent(int newExtent) {
    return new Mention(index, first, last, newExtent, head, nameFirst, nameLast, type, gender, plural, definite, owner, role,
        roleEnd);
  }

  Mention as(Type newType) {
    return new Mention(index, first, last, extent, head, nameFirst, nameLast, newType, gender, plural, definite, owner, role,
        roleEnd);
  }
}
