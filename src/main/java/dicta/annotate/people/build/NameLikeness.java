package dicta.annotate.people.build;

import dicta.model.NameFolding;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike two names are, 0 to 1: the words of the shorter name, transliteration aside, are paired with their best partners in
 * the other by the Jaro-Winkler measure (W. E. Winkler, 1990), and the mean is taken, weighted by length.
 */
final class NameLikeness {
  private NameLikeness() {}

  static double of(String a, String b) {
    List<String> x = words(a);
    List<String> y = words(b);
    return x.size() <= y.size() ? paired(x, y) : paired(y, x);
  }

  private static List<String> words(String name) {
    var out = new ArrayList<String>();
    for (String w : NameFolding.key(name).split(" ")) {
      // Ukrainian and Belarusian names come with g or with h: Groysman, Hroisman.
      String loose = NameFolding.loose(w).replace('g', 'h');
      if (!loose.isEmpty()) {
        out.add(loose);
      }
    }
    return out;
  }

  private static double paired(List<String> few, List<String> many) {
    var free = new ArrayList<>(many);
    double sum = 0;
    int letters = 0;
    for (String w : few) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < free.size(); i++) {
        double s = jaroWinkler(w, free.get(i));
        if (s > most) {
          most = s;
          best = i;
        }
      }
      if (best >= 0) {
        free.remove(best);
      }
      sum += most * w.length();
      letters += w.length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  static double jaroWinkler(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    var takenA = new boolean[a.length()];
    var takenB = new boolean[b.length()];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1) && !takenA[i]; j++) {
        if (!takenB[j] && a.charAt(i) == b.charAt(j)) {
          takenA[i] = true;
          takenB[j] = true;
          common++;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int swapped = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (takenA[i]) {
        while (!takenB[j]) {
          j++;
        }
        swapped += a.charAt(i) == b.charAt(j) ? 0 : 1;
        j++;
      }
    }
    double m = common;
    double jaro = (m / a.length() + m / b.length() + (m - swapped / 2.0) / m) / 3;
    int prefix = 0;
    while (prefix < 4 && prefix < a.length() && prefix < b.length() && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }
}
