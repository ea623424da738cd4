package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.AnnotatedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves: copies of an open archive's files stand for it. */
class AppendLogTest {
  private static final Duration SERVED = Duration.ofHours(1); // nothing may move while files are copied

  @TempDir Path folder;
  @TempDir Path killed;

  private static AnnotatedArticle article(String id, String words) {
    return Articles.article(id).said("Ana Ruiz", words).build();
  }

  private void kill() throws IOException {
    try (var old = Files.newDirectoryStream(killed)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.endsWith("write.lock")) {
          Files.copy(file, killed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static TreeMap<String, String> found(Path folder, Duration refresh) throws IOException {
    var found = new TreeMap<String, String>();
    try (var index = ArchiveIndex.open(folder, "1", refresh)) {
      index.refresh();
      index.reader().articles(a -> found.put(a.annotated().article().id(), a.annotated().quotes().getFirst().text()));
    }
    return found;
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.log")) {
      var logs = new ArrayList<Path>();
      files.forEach(logs::add);
      return logs;
    }
  }

  @Test
  void whatIsAcknowledgedIsThereAfterAKillAndTheLogGoes() throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", SERVED)) {
      index.put(article("a", "Old words of mine."));
      index.commit();
      index.put(article("a", "New words of mine."));
      index.put(article("b", "Other words of mine."));
      index.put(article("c", "Gone words of mine."));
      index.delete("c");
      index.acknowledge();
      kill();
      assertTrue(LeftOver.isIn(killed));
      assertEquals("{a=New words of mine., b=Other words of mine.}", found(killed, SERVED).toString());
      assertFalse(LeftOver.isIn(killed));
      assertEquals(List.of(), logs(killed));
      assertEquals("{a=New words of mine., b=Other words of mine.}", found(killed, Duration.ZERO).toString());
    }
    assertEquals(List.of(), logs(folder), "an archive that was closed needs none");
  }

  @Test
  void aRecordThatWasCutOffOrSpoiltIsIgnoredWithWhatFollows() throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", SERVED)) {
      index.put(article("a", "First words of mine."));
      index.put(article("b", "Second words of mine."));
      index.acknowledge();
      kill();
      byte[] whole = Files.readAllBytes(logs(killed).getFirst());
      Path log = logs(killed).getFirst();
      for (int cut : List.of(1, 7, 9, whole.length / 2 - 3)) {
        kill();
        Files.write(log, java.util.Arrays.copyOf(whole, whole.length - cut));
        assertEquals("{a=First words of mine.}", found(killed, SERVED).toString());
      }
      kill();
      whole[whole.length - 10]++;
      Files.write(log, whole);
      assertEquals("{a=First words of mine.}", found(killed, SERVED).toString());
    }
  }

  @Test
  void aLogThatACommitContainsIsNotPutOverWhatCameLater() throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", SERVED)) {
      index.put(article("a", "Old words of mine."));
      index.acknowledge();
      byte[] old = Files.readAllBytes(logs(folder).getFirst());
      String name = logs(folder).getFirst().getFileName().toString();
      index.put(article("a", "New words of mine."));
      index.commit();
      kill();
      Files.write(killed.resolve(name), old); // as if the kill came between the commit and the log's deletion
      assertEquals("{a=New words of mine.}", found(killed, SERVED).toString());
    }
  }
}
