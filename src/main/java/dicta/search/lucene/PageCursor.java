package dicta.search.lucene;

import dicta.search.BadRequest;
import dicta.search.SearchRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended, as opaque text.
 *
 * @param request number of the request that it belongs to
 * @param reading how the query was read
 * @param state version of the reader that gave the page
 * @param last the page's last hit in the order
 */
record PageCursor(int request, Reading reading, long state, TopHits.Key last) {
  private static final byte FORMAT = 2;
  private static final int LENGTH = 1 + 4 + 1 + 8 + 4 + 4 + 8;

  /** How a query was read: later pages must read it as the first did, even if the archive has changed since. */
  enum Reading {
    AS_TYPED,
    /** Words may also stand around the statement. */
    AROUND,
    /** Words that the archive does not have are taken for those that they are most like. */
    MENDED,
    /** All words but one will do, and words spelt like them. */
    LOOSE
  }

  String text() {
    var bytes = ByteBuffer.allocate(LENGTH);
    bytes.put(FORMAT).putInt(request).put((byte) reading.ordinal()).putLong(state).putFloat(last.score()).putInt(last.day()).putLong(last.tie());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @param request the number of the request that it is to continue
   * @throws BadRequest if the text is no cursor, or one of another request
   */
  static PageCursor of(String text, int request) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw wrong("is none that Dicta gave out; leave it out to begin with the first page");
    }
    if (bytes.length != LENGTH || bytes[0] != FORMAT) {
      throw wrong("is none that Dicta gave out; leave it out to begin with the first page");
    }
    var in = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
    int number = in.getInt();
    int reading = in.get();
    if (reading < 0 || reading >= Reading.values().length) {
      throw wrong("is none that Dicta gave out; leave it out to begin with the first page");
    }
    var cursor = new PageCursor(number, Reading.values()[reading], in.getLong(), new TopHits.Key(in.getFloat(), in.getInt(), in.getLong(), -1));
    if (cursor.request != request || Float.isNaN(cursor.last.score())) {
      throw wrong("belongs to another query, filter or order; leave it out to begin with the first page");
    }
    return cursor;
  }

  /** Points differ from one state of the archive to the next; dates and ties do not. */
  boolean needsItsState() {
    return last.score() > 0;
  }

  static BadRequest gone() {
    return BadRequest.gone(
        new BadRequest.Mistake(
            "cursor", Optional.empty(), "is too old: the archive has changed since; begin with the first page, or sort by date"));
  }

  private static BadRequest wrong(String hint) {
    return new BadRequest(List.of(new BadRequest.Mistake("cursor", Optional.empty(), hint)));
  }

  /** A number of everything in a request that decides which hits come in which order. */
  static int request(SearchRequest r, Target target) {
    return java.util.Objects.hash(
        target.name(), r.q().strip(), texts(r.include()), texts(r.exclude()), r.from(), r.to(), r.date().name(), r.undated(), r.confidenceMin(),
        r.grouped(), r.sort().name());
  }

  /** As text, since the hash of an enum differs from run to run. */
  private static String texts(java.util.Map<SearchRequest.FacetField, java.util.Set<String>> values) {
    var sorted = new java.util.TreeMap<String, java.util.TreeSet<String>>();
    values.forEach((f, v) -> sorted.put(f.param(), new java.util.TreeSet<>(v)));
    return sorted.toString();
  }
}
