package dicta.index;

import dicta.json.Json;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What was put and deleted since the last commit, in files beside the index: appended to and forced to disk in a fraction of a
 * millisecond, where a commit costs tens. A record is its length, its CRC-32 and JSON; what a kill has cut off at the end is
 * ignored, since nobody was told that it is safe. Each commit names the first file that it does not contain. Thread-safe.
 */
final class AppendLog implements Closeable {
  private static final Pattern NAME = Pattern.compile("articles-(\\d+)\\.log");
  private static final int HEAD = 8;

  /** Larger records are no records: one article has 8 MiB at most. */
  private static final int LARGEST = 1 << 28;

  /**
   * One thing that was done.
   *
   * @param id the article's
   * @param read the article as read; absent where it was deleted
   * @param annotated the same annotated; absent where it was deleted
   * @param annotatedBy what annotated it
   */
  record Entry(String id, Optional<Article> read, Optional<AnnotatedArticle> annotated, String annotatedBy) {
    static Entry put(Article read, AnnotatedArticle annotated, String annotatedBy) {
      return new Entry(read.id(), Optional.of(read), Optional.of(annotated), annotatedBy);
    }

    static Entry deleted(String id) {
      return new Entry(id, Optional.empty(), Optional.empty(), "");
    }
  }

  private final Path folder;
  private final Object forcing = new Object();
  private FileChannel file;
  private long number;
  private long written;
  private long appended;
  private volatile long forced;

  /** Begins a new file. */
  AppendLog(Path folder, long number) throws IOException {
    this.folder = folder;
    this.number = number;
    this.file = begin();
  }

  private FileChannel begin() throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("articles-" + number + ".log"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    forceFolder(folder);
    return channel;
  }

  /** A new file's name must survive a power cut too. */
  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /** Adds a record; it is safe after {@link #force}. */
  synchronized void append(Entry entry) throws IOException {
    byte[] json = Json.line(entry).getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(json);
    ByteBuffer record = ByteBuffer.allocate(HEAD + json.length).putInt(json.length).putInt((int) crc.getValue()).put(json).flip();
    try {
      while (record.hasRemaining()) {
        file.write(record);
      }
    } catch (IOException e) {
      file.truncate(written); // what comes later must not stand behind half a record
      throw e;
    }
    written += HEAD + json.length;
    appended++;
  }

  /** Returns once everything appended before is safe. Calls that wait for a running one are served together by the next. */
  void force() throws IOException {
    long wanted = appended();
    synchronized (forcing) {
      if (forced < wanted) {
        long now;
        FileChannel current;
        synchronized (this) {
          now = appended;
          current = file;
        }
        current.force(false);
        forced = now;
      }
    }
  }

  private synchronized long appended() {
    return appended;
  }

  /** Bytes in the present file. */
  synchronized long size() {
    return written;
  }

  /** Begins the next file and returns its number; what is in the present one is safe then. */
  long next() throws IOException {
    synchronized (forcing) {
      synchronized (this) {
        if (written == 0) {
          return number;
        }
        file.force(false);
        forced = appended;
        file.close();
        number++;
        file = begin();
        written = 0;
        return number;
      }
    }
  }

  /** Deletes the files before one. */
  static void deleteBefore(Path folder, long number) throws IOException {
    for (Path old : files(folder)) {
      if (number(old) < number) {
        Files.deleteIfExists(old);
      }
    }
  }

  /** The number of the last file, or of the one before {@code first} where there is none. */
  static long last(Path folder, long first) throws IOException {
    return files(folder).stream().mapToLong(AppendLog::number).max().orElse(first - 1);
  }

  /** Hands on the records of the files from {@code first} on, in order, each up to where it was cut off. */
  static void read(Path folder, long first, Consumer<Entry> each) throws IOException {
    for (Path path : files(folder)) {
      if (number(path) < first) {
        continue;
      }
      try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
        for (Optional<Entry> entry = record(in); entry.isPresent(); entry = record(in)) {
          each.accept(entry.get());
        }
      }
    }
  }

  /** Whether a file from {@code first} on holds anything. */
  static boolean any(Path folder, long first) throws IOException {
    for (Path path : files(folder)) {
      if (number(path) >= first && Files.size(path) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Entry> record(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int sum = in.readInt();
      if (length <= 0 || length > LARGEST) {
        return Optional.empty();
      }
      byte[] json = in.readNBytes(length);
      var crc = new CRC32();
      crc.update(json);
      return json.length == length && (int) crc.getValue() == sum
          ? Optional.of(Json.mapper().readValue(json, Entry.class))
          : Optional.empty();
    } catch (EOFException e) {
      return Optional.empty(); // the end, or a head that was cut off
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(folder, "articles-*.log")) {
      all.forEach(p -> {
        if (NAME.matcher(p.getFileName().toString()).matches()) {
          files.add(p);
        }
      });
    }
    files.sort(Comparator.comparingLong(AppendLog::number));
    return files;
  }

  private static long number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
    if (written == 0) {
      Files.deleteIfExists(folder.resolve("articles-" + number + ".log"));
    }
  }
}
