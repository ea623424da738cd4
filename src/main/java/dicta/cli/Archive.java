package dicta.cli;

import dicta.annotate.Annotator;
import dicta.index.ArchiveIndex;
import dicta.index.ArchiveLocked;
import dicta.index.ArchiveReader;
import dicta.index.LeftOver;
import dicta.index.RightOfWay;
import dicta.ingest.Defaults;
import dicta.ingest.Ingest;
import dicta.ingest.Item;
import dicta.model.Article;
import dicta.model.Office;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import dicta.search.RequestParser;
import dicta.search.Search;
import dicta.search.lucene.LuceneSearch;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The archive's folder with its parts put together: the index in {@code index/}, the user's {@code people.tsv}, and a mark
 * that tells whether the sample is loaded. Thread-safe.
 */
final class Archive implements Closeable {
  /** Annotation uses every core. */
  static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final Path SAMPLE = DataOption.home().resolve("index-data").resolve("sample");

  private final Path folder;
  private final @Nullable ArchiveIndex index;
  private final ArchiveReader reader;
  private final Search search;
  private final RightOfWay way = new RightOfWay();
  private @Nullable Knowledge knowledge;
  private volatile boolean sample;
  private boolean closed;

  private Archive(Path folder, @Nullable ArchiveIndex index, ArchiveReader reader) {
    this.folder = folder;
    this.index = index;
    this.reader = reader;
    this.sample = Files.exists(sampleMark(folder));
    this.search = new LuceneSearch(reader, names(), way);
  }

  /**
   * Puts {@code index.next} into the place of {@code index}. A crash in the middle leaves the old one under another name, from
   * which {@link #mend} brings it back.
   */
  static void swap(Path folder) throws IOException {
    Files.move(folder.resolve("index"), folder.resolve("index.old"));
    Files.move(folder.resolve("index.next"), folder.resolve("index"));
    ReindexCommand.delete(folder.resolve("index.old"));
  }

  /** Ends a {@link #swap} that a crash cut short. */
  private static void mend(Path folder) throws IOException {
    Path old = folder.resolve("index.old");
    if (!Files.exists(old)) {
      return;
    }
    if (Files.exists(folder.resolve("index"))) {
      ReindexCommand.delete(old);
    } else {
      Files.move(old, folder.resolve("index"));
    }
  }

  /** Opens it for searching only; another process may be writing to it. */
  static Archive read(Path folder) throws IOException {
    mend(folder);
    takeLeftOver(folder);
    return new Archive(folder, null, ArchiveReader.open(folder.resolve("index"), Duration.ZERO));
  }

  /** Puts what a killed server had acknowledged into the index, unless a server that runs is about to. */
  private static void takeLeftOver(Path folder) throws IOException {
    Path index = folder.resolve("index");
    if (Files.isDirectory(index) && LeftOver.isIn(index)) {
      try {
        write(folder, Duration.ZERO).close();
      } catch (ArchiveLocked e) {
        return; // a server that runs commits it within seconds
      }
    }
  }

  /** Opens it for writing, making it where there is none. */
  static Archive write(Path folder, Duration refresh) throws IOException {
    Files.createDirectories(folder);
    mend(folder);
    var version = Knowledge.version(peopleFiles(folder, Files.exists(sampleMark(folder))));
    ArchiveIndex index = ArchiveIndex.open(folder.resolve("index"), version, refresh);
    return new Archive(folder, index, index.reader());
  }

  static Path sampleMark(Path folder) {
    return folder.resolve("index").resolve(".sample");
  }

  /** The user's people, and the sample's while it is loaded. */
  static List<Path> peopleFiles(Path folder, boolean sample) {
    var files = new ArrayList<Path>(Knowledge.userFile(folder));
    if (sample) {
      files.add(SAMPLE.resolve("people.tsv"));
    }
    return files;
  }

  ArchiveIndex index() {
    if (index == null) {
      throw new IllegalStateException("opened for reading only");
    }
    return index;
  }

  Search search() {
    return search;
  }

  /** Begins a piece of work that searches go before. */
  RightOfWay.Turn work() {
    return way.work();
  }

  /** Loaded when first needed, and anew when the sample has come or gone. */
  private synchronized Knowledge knowledge() {
    Knowledge loaded = knowledge;
    if (loaded == null) {
      try {
        loaded = Knowledge.load(peopleFiles(folder, sample));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      knowledge = loaded;
    }
    return loaded;
  }

  /** Loads what the first search or article would otherwise have to wait for. */
  void warm() {
    knowledge();
  }

  Annotator annotator() {
    return knowledge().annotator();
  }

  /** Whom names mean; the registry behind it is loaded when it is first asked. */
  private NameDirectory names() {
    return new NameDirectory() {
      @Override
      public List<PersonRef> meant(String name) {
        return knowledge().names().meant(name);
      }

      @Override
      public Optional<String> withoutOffice(String name) {
        return knowledge().names().withoutOffice(name);
      }

      @Override
      public List<PersonRef> heldBefore(String name) {
        return knowledge().names().heldBefore(name);
      }

      @Override
      public List<String> countries(String name) {
        return knowledge().names().countries(name);
      }

      @Override
      public Map<String, List<String>> countryNames() {
        return knowledge().names().countryNames();
      }

      @Override
      public List<String> spellings(String id) {
        return knowledge().names().spellings(id);
      }

      @Override
      public List<Office> offices(String id) {
        return knowledge().names().offices(id);
      }
    };
  }

  boolean hasSample() {
    return sample;
  }

  private synchronized void forget() {
    knowledge = null;
  }

  boolean isEmpty() {
    return search.state().articles() == 0;
  }

  /** Puts the sample archive into this empty one, with its own people. */
  void loadSample(Progress progress) throws IOException {
    if (!Files.isDirectory(SAMPLE)) {
      progress.say("the archive is empty, and the sample archive is missing from " + SAMPLE);
      return;
    }
    progress.say("the archive is empty: loading the sample archive (fiction, set in 2031) …");
    Files.writeString(sampleMark(folder), "The sample archive is loaded.\n");
    sample = true;
    forget();
    var sink = new AnnotatingSink(this);
    long[] done = {0};
    var ingest = new Ingest(Defaults.NONE);
    try (var pool = new InOrder<Article, AnnotatingSink.Prepared>(THREADS, sink::annotate, prepared -> {
      sink.put(prepared);
      done[0]++;
      progress.show(() -> done[0] + " articles of the sample read");
    })) {
      ingest.read(List.of(SAMPLE.resolve("articles")), item -> {
        switch (item) {
          case Item.Read read -> pool.accept(read.article());
          case Item.Failed no -> progress.say(no.toString());
          case Item.Skipped no -> progress.say(no.toString());
        }
      });
      pool.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    index().commit();
    index().refresh();
    progress.say("sample archive loaded; ./dicta ingest PATH takes your own articles, and then the sample makes way");
  }


  /**
   * Takes the sample out, if it is loaded.
   *
   * @return whether it was
   */
  synchronized boolean dropSample() throws IOException {
    if (!sample) {
      return false;
    }
    reader.articles(kept -> {
      try {
        index().delete(kept.annotated().article().id());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    index().commit();
    Files.deleteIfExists(sampleMark(folder));
    sample = false;
    forget();
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (index != null) {
      index.close();
    } else {
      reader.close();
    }
  }
}
