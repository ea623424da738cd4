package dicta.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Remembers the phrases that were said in an archive, so that the index need only hold those said more than once: most are not, and
 * nobody wants them suggested. A few million are remembered, by a hash of 32 bits; those not met for longest are forgotten first.
 * Kept in a file beside the index; one that is missing or old costs no more than that some phrases are found out once more. Thread-safe.
 */
final class PhrasesMet {
  /** Hashes side by side, the one met last in front: a new one pushes out the last. */
  private static final int BUCKET = 8;

  private static final int FEWEST = 1 << 13;
  private static final int MOST = 1 << 22;
  private static final String FILE = "phrases.met";
  private static final int FORMAT = 1;

  private final Path file;
  private int[] hashes = new int[FEWEST];
  private int filled;
  private boolean changed;

  private PhrasesMet(Path file) {
    this.file = file;
  }

  /** Those of the archive in a folder. */
  static PhrasesMet open(Path folder) {
    var met = new PhrasesMet(folder.resolve(FILE));
    if (Files.exists(met.file)) {
      try (var in = new DataInputStream(Files.newInputStream(met.file))) {
        int size = in.readInt() == FORMAT ? in.readInt() : 0;
        if (size >= FEWEST && size <= MOST && Integer.bitCount(size) == 1) {
          met.hashes = new int[size];
          var read = ByteBuffer.wrap(in.readNBytes(4 * size)).asIntBuffer();
          read.get(met.hashes, 0, read.limit());
          met.filled = (int) Arrays.stream(met.hashes).filter(h -> h != 0).count();
        }
      } catch (IOException e) {
        return new PhrasesMet(met.file); // what cannot be read is found out anew
      }
    }
    return met;
  }

  /** Those of the phrases that were met before; all of them are from now on. */
  synchronized List<WordPairs.Phrase> again(Collection<WordPairs.Phrase> phrases) {
    var again = new ArrayList<WordPairs.Phrase>();
    for (WordPairs.Phrase phrase : phrases) {
      int hash = (int) Utterance.mix(phrase.hash());
      if (add(hash == 0 ? 1 : hash)) {
        again.add(phrase);
      }
    }
    return again;
  }

  /** Whether it was there; it is in front now. */
  private boolean add(int hash) {
    int first = hash & hashes.length - BUCKET; // a multiple of BUCKET
    int at = first;
    while (at < first + BUCKET && hashes[at] != hash && hashes[at] != 0) {
      at++;
    }
    boolean there = at < first + BUCKET && hashes[at] == hash;
    if (!there) {
      filled += at < first + BUCKET ? 1 : 0;
      changed = true;
    }
    int last = Math.min(at, first + BUCKET - 1);
    System.arraycopy(hashes, first, hashes, first + 1, last - first);
    hashes[first] = hash;
    if (filled > hashes.length / 3 && hashes.length < MOST) {
      grow();
    }
    return there;
  }

  private void grow() {
    int[] before = hashes;
    hashes = new int[2 * before.length];
    filled = 0;
    for (int i = before.length - 1; i >= 0; i--) { // of each bucket the one met last goes in last, and so in front
      if (before[i] != 0) {
        add(before[i]);
      }
    }
  }

  /** Writes them beside the index if there are new ones. */
  synchronized void save() throws IOException {
    if (!changed) {
      return;
    }
    var bytes = ByteBuffer.allocate(4 * hashes.length);
    bytes.asIntBuffer().put(hashes);
    Path fresh = file.resolveSibling(FILE + ".new");
    try (var out = new DataOutputStream(Files.newOutputStream(fresh))) {
      out.writeInt(FORMAT);
      out.writeInt(hashes.length);
      out.write(bytes.array());
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    changed = false;
  }
}
