package dicta.annotate.people;

import dicta.model.NameFolding;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One spelling of one person; what is left of it with transliteration aside is found out when first asked for. Thread-safe. */
final class Spelling {
  private final String written;
  private final String key;
  private final Person person;
  private volatile @Nullable String loose;
  private volatile @Nullable List<String> words;

  Spelling(String written, Person person) {
    this.written = written;
    this.key = NameFolding.key(written);
    this.person = person;
  }

  /** Those of everybody, each person's in their order. */
  static List<Spelling> of(Collection<Person> people) {
    var all = new ArrayList<Spelling>(people.size() * 2);
    for (Person p : people) {
      all.add(new Spelling(p.name(), p));
      for (String spelling : p.spellings()) {
        all.add(new Spelling(spelling, p));
      }
    }
    return all;
  }

  Person person() {
    return person;
  }

  String written() {
    return written;
  }

  /** As {@link NameFolding#key} gives it. */
  String key() {
    return key;
  }

  /** The whole name, as {@link NameFolding#loose} gives it. */
  String loose() {
    String made = loose;
    if (made == null) {
      made = NameFolding.loose(key);
      loose = made;
    }
    return made;
  }

  /** Its words one by one. */
  List<String> words() {
    List<String> made = words;
    if (made == null) {
      var each = new ArrayList<String>();
      for (String word : key.split(" ")) {
        each.add(NameFolding.loose(word));
      }
      made = List.copyOf(each);
      words = made;
    }
    return made;
  }
}
