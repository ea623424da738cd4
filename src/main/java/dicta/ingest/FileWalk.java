package dicta.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files under a path: folder by folder, each sorted by name, hidden ones left out, links followed but never round
 * in a circle. Memory: the names in the folders on the way down.
 */
final class FileWalk {
  private final Consumer<Path> files;
  private final Consumer<Item> trouble;
  private final Set<Path> open = new HashSet<>();

  FileWalk(Consumer<Path> files, Consumer<Item> trouble) {
    this.files = files;
    this.trouble = trouble;
  }

  /** Walks a path that a user named: what is wrong with it is a failure. */
  void start(Path path) {
    Where where = Where.file(path.toString());
    if (!Files.exists(path)) {
      String reason = Files.isSymbolicLink(path) ? "a link to a file that does not exist" : "no such file or folder";
      trouble.accept(new Item.Failed(where, reason));
    } else if (!Files.isReadable(path)) {
      trouble.accept(new Item.Failed(where, "no permission to read it"));
    } else if (!Files.isDirectory(path)) {
      files.accept(path);
    } else if (folder(path) == 0) {
      trouble.accept(new Item.Failed(where, "no file in this folder"));
    }
  }

  /** How many files there were, troubled ones included. */
  private long folder(Path folder) {
    Path real;
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      real = folder.toRealPath();
      entries = new ArrayList<>(list.sorted().toList());
    } catch (AccessDeniedException e) {
      trouble.accept(new Item.Failed(Where.file(folder.toString()), "no permission to read this folder"));
      return 1;
    } catch (IOException e) {
      trouble.accept(new Item.Failed(Where.file(folder.toString()), Reasons.of(e)));
      return 1;
    }
    if (!open.add(real)) {
      trouble.accept(new Item.Skipped(Where.file(folder.toString()), "a link back to a folder that holds it"));
      return 1;
    }
    long found = 0;
    for (Path entry : entries) {
      found += entry(entry);
    }
    open.remove(real);
    return found;
  }

  private long entry(Path entry) {
    Where where = Where.file(entry.toString());
    if (entry.getFileName().toString().startsWith(".")) {
      return 0;
    }
    if (Files.isDirectory(entry)) {
      return folder(entry);
    }
    if (!Files.exists(entry)) {
      trouble.accept(new Item.Failed(where, "a link to a file that does not exist"));
    } else if (!Files.isRegularFile(entry)) {
      trouble.accept(new Item.Skipped(where, "not a regular file"));
    } else if (!Files.isReadable(entry)) {
      trouble.accept(new Item.Failed(where, "no permission to read it"));
    } else if (Format.named(entry.toString()).filter(f -> f == Format.OTHER).isPresent()) {
      trouble.accept(new Item.Skipped(where, "not a format that holds articles"));
    } else {
      files.accept(entry);
    }
    return 1;
  }
}
