package dicta.ingest;

import dicta.ingest.feed.Feed;
import dicta.ingest.html.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles out of files: plain text, HTML, JSON (one article, an array of them, or an object that holds such an
 * array), JSON Lines and feeds (RSS, Atom), each also packed with gzip. The format is told by the content, and by the
 * name where that leaves it open.
 *
 * <p>Articles are handed on one at a time and at most about {@value Limits#ARTICLE_BYTES} bytes of input are held,
 * however large a file is. What cannot be read costs one {@link Item.Failed}, and the rest goes on. Thread-safe; the
 * consumer is called in the calling thread, and what it throws comes through and ends the reading.
 */
public final class Ingest {
  private final Defaults defaults;

  public Ingest(Defaults defaults) {
    this.defaults = Objects.requireNonNull(defaults);
  }

  /** Reads files, and folders with all that is in them, in the given order; a folder's files are sorted by name. */
  public void read(List<Path> paths, Consumer<Item> to) {
    var walk = new FileWalk(file -> file(file, to), to);
    paths.forEach(walk::start);
  }

  /**
   * Reads one stream, for instance standard input; it is not closed.
   *
   * @param name what to call it in messages; its ending may tell the format
   */
  public void read(String name, InputStream in, Consumer<Item> to) {
    Where where = Where.file(name);
    Head head;
    try {
      head = Head.of(in);
    } catch (IOException e) {
      to.accept(new Item.Failed(where, Reasons.of(e)));
      return;
    }
    head(where, head, to);
  }

  /**
   * Reads one stream of JSON or JSON Lines, whatever it looks like; it is not closed.
   *
   * @param name what to call it in messages
   * @param lines whether it is JSON Lines; else that is told by its content
   */
  public void readJson(String name, InputStream in, boolean lines, Consumer<Item> to) {
    Where where = Where.file(name);
    Head head;
    try {
      head = Head.of(in);
    } catch (IOException e) {
      to.accept(new Item.Failed(where, Reasons.of(e)));
      return;
    }
    if (head.bytes().length == 0 && head.broken().isEmpty()) {
      to.accept(new Item.Skipped(where, "empty"));
    } else if (Format.json(lines, head.bytes()) == Format.LINES) {
      new JsonLines(where, defaults, to).read(head.stream());
    } else {
      json(where, head, to);
    }
  }

  private void file(Path file, Consumer<Item> to) {
    Where where = Where.file(file.toString());
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (IOException e) {
      to.accept(new Item.Failed(where, Reasons.of(e)));
      return;
    }
    try {
      read(where.file(), in, to);
    } finally {
      close(in);
    }
  }

  private void head(Where where, Head head, Consumer<Item> to) {
    if (head.bytes().length == 0) {
      to.accept(head.broken().isPresent()
          ? new Item.Failed(where, Reasons.of(head.broken().get()))
          : new Item.Skipped(where, "an empty file"));
    } else if (Decoder.isBinary(head.bytes())) {
      to.accept(new Item.Failed(where, Format.binaryKind(head.bytes()) + ", not text"));
    } else {
      switch (Format.of(where.file(), head.bytes())) {
        case TEXT -> whole(where, head, to).ifPresent(decoded -> text(where, decoded, to));
        case HTML -> html(where, head, to);
        case JSON -> json(where, head, to);
        case LINES -> new JsonLines(where, defaults, to).read(head.stream());
        case XML -> feed(where, head, to);
        case OTHER -> throw new IllegalStateException("content never tells this: " + where);
      }
    }
  }

  private void text(Where where, Decoder.Decoded decoded, Consumer<Item> to) {
    if (decoded.text().isBlank()) {
      to.accept(new Item.Skipped(where, "an empty file"));
    } else {
      to.accept(PlainText.fields(decoded.text()).read(where, defaults, decoded.note().stream().toList()));
    }
  }

  private void html(Where where, Head head, Consumer<Item> to) {
    if (tooLargeOrBroken(where, head, to)) {
      return;
    }
    Decoder.Decoded decoded = HtmlCharset.decode(head.bytes());
    Optional<Page> page = Page.read(decoded.text());
    if (page.isEmpty()) {
      to.accept(new Item.Failed(where, "a web page with no article in it"));
      return;
    }
    Page p = page.get();
    var fields = new Fields(
        Optional.empty(), p.url(), p.title(), p.byline(), p.source(), PublicationDate.best(p.published()), p.lang(),
        p.text());
    to.accept(fields.read(where, defaults, decoded.note().stream().toList()));
  }

  private void feed(Where where, Head head, Consumer<Item> to) {
    if (tooLargeOrBroken(where, head, to)) {
      return;
    }
    Decoder.Decoded decoded = HtmlCharset.decode(head.bytes());
    Optional<Feed> feed = Feed.read(decoded.text());
    if (feed.isEmpty()) {
      to.accept(new Item.Failed(where, "an XML document that is no RSS or Atom feed"));
    } else if (feed.get().entries().isEmpty()) {
      to.accept(new Item.Skipped(where, "a feed without entries"));
    } else {
      long record = 0;
      for (Feed.Entry e : feed.get().entries()) {
        Where at = where.record(++record);
        var fields = new Fields(e.id(), e.url(), e.title(), e.byline(), e.source(), e.published(), e.lang(), e.text());
        to.accept(e.text().isBlank()
            ? new Item.Failed(at, "an entry without text")
            : fields.read(at, defaults, decoded.note().stream().toList()));
      }
    }
  }

  private void json(Where where, Head head, Consumer<Item> to) {
    if (head.isAll()) {
      Decoder.Decoded decoded = Decoder.decode(head.bytes());
      new JsonRecords(where, true, defaults, decoded.note().stream().toList(), to).read(() -> Tokens.of(decoded.text()));
    } else {
      new JsonRecords(where, true, defaults, List.of(), to).readOnce(Tokens.of(head.stream()));
    }
  }

  private Optional<Decoder.Decoded> whole(Where where, Head head, Consumer<Item> to) {
    return tooLargeOrBroken(where, head, to) ? Optional.empty() : Optional.of(Decoder.decode(head.bytes()));
  }

  private static boolean tooLargeOrBroken(Where where, Head head, Consumer<Item> to) {
    if (head.broken().isPresent()) {
      to.accept(new Item.Failed(where, Reasons.of(head.broken().get())));
      return true;
    }
    if (!head.isAll()) {
      to.accept(new Item.Failed(where, "larger than " + Limits.ARTICLE_SIZE + ", the most that one article may have"));
      return true;
    }
    return false;
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // Everything wanted has been read.
    }
  }
}
