package dicta.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What a killed process has left in the log beside an archive's last commit. {@link ArchiveIndex#open} puts it again by itself;
 * this tells of it without opening the archive.
 */
public final class LeftOver {
  private LeftOver() {}

  /** Whether there is something that the last commit of the archive in a folder does not contain. */
  public static boolean isIn(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory) && AppendLog.any(folder, firstLog(directory));
    } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
      return false; // opening it tells
    }
  }

  /**
   * Hands on what was left, the archive being of whatever version: each article as read with what was found in it, or just its
   * id where it was deleted.
   */
  public static void read(Path folder, BiConsumer<String, Optional<ArchiveReader.Kept>> each) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      if (DirectoryReader.indexExists(directory)) {
        AppendLog.read(folder, firstLog(directory), entry -> each.accept(
            entry.id(), entry.annotated().map(a -> new ArchiveReader.Kept(a, entry.read().orElse(a.article()).lang().isEmpty()))));
      }
    }
  }

  private static long firstLog(Directory directory) throws IOException {
    return firstLog(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
  }

  /** The number of the first file of the log that a commit does not contain. */
  static long firstLog(@Nullable Iterable<Map.Entry<String, String>> commitData) {
    if (commitData != null) {
      for (Map.Entry<String, String> entry : commitData) {
        if (entry.getKey().equals(Schema.LOG_KEY)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 1;
  }

  /** What a commit says of itself, with that number. */
  static Map<String, String> commitData(long firstLog) {
    return Map.of(Schema.VERSION_KEY, String.valueOf(Schema.VERSION), Schema.LOG_KEY, String.valueOf(firstLog));
  }
}
