package dicta.ingest;

import dicta.ingest.RecordKeys.Key;
import dicta.ingest.RecordKeys.Role;
import dicta.ingest.html.Markup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** The keys of one JSON object that say something about an article, gathered as they come. Not thread-safe. */
final class Record {
  private static final int KEYS_TOLD = 8;
  private static final int TEXT_KEYS_TOLD = 5;

  /** The best value so far of a role. */
  private record Value(Key key, List<String> strings) {}

  private final Map<Role, Value> values = new EnumMap<>(Role.class);
  private final List<String> unknown = new ArrayList<>();
  private int letters;
  private boolean timeml;

  /** Takes the value of the property whose name is the current token. */
  void take(Tokens tokens, String name) throws Malformed {
    Optional<Key> key = RecordKeys.of(name);
    timeml |= RecordKeys.isOfTimeml(name);
    JsonToken value = next(tokens);
    if (key.isEmpty() || key.get().role() == Role.HOLDS) {
      if (unknown.size() < KEYS_TOLD) {
        unknown.add(name);
      }
      skip(tokens, value);
    } else if (key.get().role() == Role.INSIDE && value == JsonToken.START_OBJECT) {
      while (next(tokens) != JsonToken.END_OBJECT) {
        take(tokens, tokens.name());
      }
    } else {
      var strings = new ArrayList<String>();
      gather(tokens, value, strings);
      keep(key.get(), strings);
    }
  }

  /** Whether one of the keys is one that only TimeML corpora use. */
  boolean timeml() {
    return timeml;
  }

  boolean has(Role role) {
    return values.containsKey(role);
  }

  /** What the record says, or why it is not an article. */
  Optional<Fields> fields() {
    return text().map(text -> new Fields(
        first(Role.ID), first(Role.URL), first(Role.TITLE).orElse(""), joined(Role.BYLINE, ", "), first(Role.SOURCE),
        first(Role.PUBLISHED), first(Role.LANG), text));
  }

  /** Why {@link #fields} are empty. */
  String whyNot() {
    String found = unknown.isEmpty() ? "" : "; found " + String.join(", ", unknown);
    return has(Role.TEXT)
        ? "the text is empty"
        : "no text: expected one of the keys " + RecordKeys.list(Role.TEXT, TEXT_KEYS_TOLD) + " …" + found;
  }

  private Optional<String> text() {
    return Optional.ofNullable(values.get(Role.TEXT))
        .map(value -> switch (value.key().form()) {
          case PLAIN -> String.join("\n\n", value.strings());
          case MARKUP -> unmarked(String.join("\n\n", value.strings()));
          case RENDITIONS -> rendition(value.strings());
        })
        .filter(text -> !text.isBlank());
  }

  private static String unmarked(String text) {
    return Markup.looksLike(text) ? Markup.text(text) : text;
  }

  /** The plain one, else the first. */
  private static String rendition(List<String> renditions) {
    return renditions.stream()
        .filter(text -> !text.isBlank() && !text.stripLeading().startsWith("<"))
        .findFirst()
        .or(() -> renditions.stream().findFirst())
        .map(Record::unmarked)
        .orElse("");
  }

  private Optional<String> first(Role role) {
    return Optional.ofNullable(values.get(role)).flatMap(value -> value.strings().stream().findFirst());
  }

  private Optional<String> joined(Role role, String between) {
    return Optional.ofNullable(values.get(role)).map(value -> String.join(between, value.strings()));
  }

  private void keep(Key key, List<String> strings) {
    if (strings.stream().allMatch(String::isBlank) && !(key.role() == Role.TEXT && !has(Role.TEXT))) {
      return;
    }
    Value before = values.get(key.role());
    boolean blank = before != null && before.strings().stream().allMatch(String::isBlank);
    if (before == null || blank || key.rank() < before.key().rank()) {
      values.put(key.role(), new Value(key, strings));
    }
  }

  /** All strings in a value: itself, an array's elements, the name of an object. */
  private void gather(Tokens tokens, JsonToken value, List<String> into) throws Malformed {
    switch (value) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> into.add(counted(tokens.string()));
      case START_ARRAY -> {
        for (JsonToken t = next(tokens); t != JsonToken.END_ARRAY; t = next(tokens)) {
          gather(tokens, t, into);
        }
      }
      case START_OBJECT -> gatherName(tokens, into);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT -> {}
    }
  }

  private void gatherName(Tokens tokens, List<String> into) throws Malformed {
    int best = Integer.MAX_VALUE;
    List<String> name = List.of();
    while (next(tokens) != JsonToken.END_OBJECT) {
      Optional<Key> key = RecordKeys.name(tokens.name());
      JsonToken value = next(tokens);
      if (key.isPresent() && key.get().rank() < best) {
        var strings = new ArrayList<String>();
        gather(tokens, value, strings);
        name = strings;
        best = key.get().rank();
      } else {
        skip(tokens, value);
      }
    }
    into.addAll(name);
  }

  private String counted(String string) throws Malformed {
    letters += string.length();
    if (letters > Limits.ARTICLE_BYTES) {
      throw new Malformed("a record is larger than " + Limits.ARTICLE_SIZE);
    }
    return string;
  }

  private static void skip(Tokens tokens, JsonToken value) throws Malformed {
    if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
      tokens.skip();
    }
  }

  private static JsonToken next(Tokens tokens) throws Malformed {
    return tokens.next().orElseThrow(() -> new Malformed("broken JSON: it ends in the middle of a record"));
  }
}
