package dicta.ingest;

import dicta.ingest.RecordKeys.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonToken;

/**
 * The articles of one JSON document: an object, an array of objects, an object that holds such an array, or several of
 * these one after another. Holds one record in memory. Not thread-safe.
 */
final class JsonRecords {
  /** Makes the token stream anew, for a second look. */
  interface Opener {
    Tokens open();
  }

  private static final int FAILURES_HELD = 100;

  private final Where where;
  private final boolean numbered;
  private final Defaults defaults;
  private final List<String> notes;
  private final Consumer<Item> to;
  /** Bad elements before the first good one: with no good one at all they are told in one line. */
  private final List<Item.Failed> held = new ArrayList<>();

  private long records;
  private long read;

  /**
   * @param numbered whether records of a document are told apart by number; else all are at {@code where}
   * @param notes what goes with every article
   */
  JsonRecords(Where where, boolean numbered, Defaults defaults, List<String> notes, Consumer<Item> to) {
    this.where = where;
    this.numbered = numbered;
    this.defaults = defaults;
    this.notes = notes;
    this.to = to;
  }

  /** Whether {@code text} is one JSON object and nothing else. */
  static boolean isWholeObject(String text) {
    if (!text.startsWith("{")) {
      return false;
    }
    try (Tokens tokens = Tokens.ofLine(text)) {
      tokens.next();
      tokens.skip();
      return tokens.next().isEmpty();
    } catch (Malformed e) {
      return false;
    }
  }

  /**
   * Reads a document of which all is at hand. Where no known key holds its articles, a second look takes any array of
   * objects.
   *
   * @return how many articles were read
   */
  long read(Opener document) {
    var candidates = new LinkedHashSet<String>();
    Optional<Item> nothing = look(document.open(), Set.of(), candidates);
    if (nothing.isPresent() && records == 0 && !candidates.isEmpty()) {
      look(document.open(), candidates, new LinkedHashSet<>());
    }
    finish(nothing);
    return read;
  }

  /** Reads a document that can be had only once, of any length. */
  void readOnce(Tokens document) {
    finish(look(document, Set.of(), new LinkedHashSet<>()));
  }

  private Optional<Item> look(Tokens tokens, Set<String> holders, Set<String> candidates) {
    try (tokens) {
      return values(tokens, holders, candidates);
    } catch (Malformed e) {
      tellHeld();
      to.accept(new Item.Failed(where, e.getMessage() + kept()));
      return Optional.empty();
    }
  }

  private void finish(Optional<Item> nothing) {
    if (read == 0 && nothing.isPresent()) {
      to.accept(nothing.get());
    } else {
      tellHeld();
    }
  }

  private void tellHeld() {
    if (read == 0 && held.size() > 1) {
      String count = held.size() < FAILURES_HELD ? "none of its " + held.size() + " records" : "not one of its records";
      to.accept(new Item.Failed(where, count + " is an article: " + held.getFirst().reason()));
    } else {
      held.forEach(to);
    }
    held.clear();
  }

  private String kept() {
    return switch ((int) Math.min(read, 2)) {
      case 0 -> "";
      case 1 -> "; the record before it is kept";
      default -> "; the " + read + " records before it are kept";
    };
  }

  /** Reads all values at the top; gives back the last complaint if nothing at all was found. */
  private Optional<Item> values(Tokens tokens, Set<String> holders, Set<String> candidates) throws Malformed {
    Optional<Item> complaint = Optional.of(new Item.Failed(where, "no JSON in it"));
    boolean first = true;
    for (Optional<JsonToken> token = tokens.next(); token.isPresent(); token = tokens.next()) {
      complaint = value(tokens, token.get(), first ? where : place(), holders, candidates);
      first = false;
    }
    return records > 0 ? Optional.empty() : complaint;
  }

  private Optional<Item> value(
      Tokens tokens, JsonToken token, Where at, Set<String> holders, Set<String> candidates) throws Malformed {
    if (token == JsonToken.START_ARRAY) {
      long before = records;
      elements(tokens);
      return records > before ? Optional.empty() : Optional.of(new Item.Skipped(where, "an empty JSON array"));
    }
    if (token == JsonToken.START_OBJECT) {
      return object(tokens, at, holders, candidates);
    }
    return Optional.of(new Item.Failed(at, "JSON, but not an object or an array of objects"));
  }

  /** An article, or something that holds articles. */
  private Optional<Item> object(Tokens tokens, Where at, Set<String> holders, Set<String> candidates) throws Malformed {
    var record = new Record();
    long before = read;
    boolean holds = false;
    for (JsonToken t = next(tokens); t != JsonToken.END_OBJECT; t = next(tokens)) {
      String name = tokens.name();
      boolean known = RecordKeys.of(name).filter(k -> k.role() == Role.HOLDS).isPresent();
      if (!record.has(Role.TEXT) && (known || holders.contains(name))) {
        JsonToken value = next(tokens);
        if (value == JsonToken.START_ARRAY) {
          long elements = records;
          elements(tokens);
          holds |= records > elements;
        } else if (value == JsonToken.START_OBJECT) {
          holds |= object(tokens, at, holders, candidates).isEmpty();
        }
      } else {
        if (RecordKeys.of(name).isEmpty()) {
          candidates.add(name);
        }
        record.take(tokens, name);
      }
    }
    Optional<Fields> fields = record.fields();
    if (fields.isPresent()) {
      if (read == before) {
        // The arrays in it were parts of this article, not articles.
        held.clear();
      }
      emit(at, fields.get(), record.timeml());
      return Optional.empty();
    }
    return holds || read > before
        ? Optional.empty()
        : Optional.of(new Item.Failed(at, record.whyNot() + " (articles may also stand in an array under "
            + RecordKeys.list(Role.HOLDS, 6) + " …)"));
  }

  private void elements(Tokens tokens) throws Malformed {
    for (JsonToken t = next(tokens); t != JsonToken.END_ARRAY; t = next(tokens)) {
      if (t == JsonToken.START_OBJECT) {
        var record = new Record();
        while (next(tokens) != JsonToken.END_OBJECT) {
          record.take(tokens, tokens.name());
        }
        Optional<Fields> fields = record.fields();
        if (fields.isPresent()) {
          emit(place(), fields.get(), record.timeml());
        } else {
          failed(record.whyNot());
        }
      } else {
        if (t == JsonToken.START_ARRAY) {
          tokens.skip();
        }
        failed("not a JSON object");
      }
    }
  }

  private void failed(String reason) {
    var failure = new Item.Failed(place(), reason);
    records++;
    if (read > 0) {
      to.accept(failure);
    } else if (held.size() < FAILURES_HELD) {
      held.add(failure);
    }
  }

  private void emit(Where at, Fields fields, boolean timeml) {
    if (read == 0) {
      held.forEach(to);
      held.clear();
    }
    records++;
    read++;
    Item.Read article = fields.read(at, defaults, notes);
    to.accept(new Item.Read(article.where(), article.article(), article.notes(), timeml));
  }

  private Where place() {
    return numbered ? where.record(records + 1) : where;
  }

  private static JsonToken next(Tokens tokens) throws Malformed {
    return tokens.next().orElseThrow(() -> new Malformed("broken JSON: it ends in the middle of a record"));
  }
}
