package dicta.cli.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the requests that are measured; seeded, so that every run asks the same. One thread. */
final class Requests {
  private static final Pattern CURSOR = Pattern.compile("\"next\":\"[^\"]*[?&](cursor=[^\"&]*)");

  private final SyntheticArchive archive;
  private final Connection connection;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> deepPages = new HashMap<>();

  /** @param connection to a server that is asked for cursors */
  Requests(SyntheticArchive archive, Connection connection) {
    this.archive = archive;
    this.connection = connection;
  }

  /**
   * Requests of a class that were not drawn before, so that no answer is known already. Of a class that has but few requests there
   * are fewer, and always at least one.
   */
  List<String> unasked(RequestClass c, int n, Random random) throws IOException {
    var addresses = new ArrayList<String>(n);
    int most = c == RequestClass.COMMON_TERM ? n / 2 : n; // something must be left to be measured after the warm-up
    for (int i = 0; i < 20 * n && addresses.size() < most; i++) {
      String address = address(c, random);
      if (asked.add(address) || c == RequestClass.EVERYTHING || c == RequestClass.DEEP_PAGE) {
        addresses.add(address);
      }
    }
    return addresses.isEmpty() ? List.of(address(c, random)) : addresses;
  }

  /** Requests of all classes in turns, as they are drawn. */
  List<String> mixed(int ofEach, Random random) throws IOException {
    var addresses = new ArrayList<String>();
    for (int i = 0; i < ofEach; i++) {
      for (RequestClass c : RequestClass.values()) {
        addresses.add(address(c, random));
      }
    }
    return addresses;
  }

  private String address(RequestClass c, Random random) throws IOException {
    String address = c.address(archive, random);
    if (c != RequestClass.DEEP_PAGE) {
      return address;
    }
    String known = deepPages.get(address);
    if (known == null) {
      known = atOffset980(connection, address);
      deepPages.put(address, known);
    }
    return known;
  }

  /** Leads to the page at 980 as somebody would who pages on. */
  static String atOffset980(Connection connection, String address) throws IOException {
    String next = address.replace("size=20", "size=98");
    for (int i = 0; i < 10; i++) {
      String body = new String(connection.get(next), StandardCharsets.UTF_8);
      Matcher cursor = CURSOR.matcher(body);
      if (!cursor.find()) {
        return address;
      }
      next = address.replace("size=20", "size=98") + "&" + cursor.group(1);
    }
    return next.replace("size=98", "size=20");
  }

  /** What is asked of suggestions while somebody types names, words and pairs of words letter by letter. */
  List<String> typing(int n, Random random) {
    var addresses = new ArrayList<String>(n);
    while (addresses.size() < n) {
      String typed =
          switch (random.nextInt(3)) {
            case 0 -> archive.speakerName(archive.speaker(random)).substring(4);
            case 1 -> archive.word(random);
            default -> archive.word(random) + " " + archive.word(random);
          };
      for (int end = 1; end <= typed.length() && addresses.size() < n; end++) {
        addresses.add("/api/v1/suggest?q=" + URLEncoder.encode(typed.substring(0, end), StandardCharsets.UTF_8));
      }
    }
    return addresses;
  }
}
