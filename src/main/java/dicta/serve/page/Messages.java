package dicta.serve.page;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The words of the interface in one language, from {@code dicta/serve/messages_*.properties}; and numbers, dates and names
 * of countries and languages as that language writes them. Immutable.
 */
public final class Messages {
  /** The languages that there are message files for, the first being the default. */
  public static final List<String> LANGUAGES = List.of("en", "es");

  private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter shortMonth;
  private final DateTimeFormatter shortDay;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dicta.serve.messages", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.day = DateTimeFormatter.ofPattern(bundle.getString("pattern.day"), locale);
    this.month = DateTimeFormatter.ofPattern(bundle.getString("pattern.month"), locale);
    this.shortMonth = DateTimeFormatter.ofPattern(bundle.getString("pattern.month_short"), locale);
    this.shortDay = DateTimeFormatter.ofPattern(bundle.getString("pattern.day_short"), locale);
  }

  static Messages in(String language) {
    return new Messages(Locale.of(language));
  }

  /**
   * The best language for a reader.
   *
   * @param chosen what they chose with the switch, or empty
   * @param accepted the header {@code Accept-Language}, or empty
   */
  static String pick(String chosen, String accepted) {
    if (LANGUAGES.contains(chosen)) {
      return chosen;
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return tag == null ? LANGUAGES.getFirst() : tag;
    } catch (IllegalArgumentException e) {
      return LANGUAGES.getFirst();
    }
  }

  java.util.Locale locale() {
    return locale;
  }

  /** ISO 639-1 code. */
  public String language() {
    return locale.getLanguage();
  }

  /** The text of a key, {@code {0}} and so on replaced. */
  public String t(String key, Object... args) {
    String text = bundle.getString(key);
    for (int i = 0; i < args.length; i++) {
      text = text.replace("{" + i + "}", args[i] instanceof Number n ? number(n.longValue()) : String.valueOf(args[i]));
    }
    return text;
  }

  /** The text of {@code key.one} or {@code key.other}; {@code {0}} is the number. */
  public String count(String key, long n, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = n;
    System.arraycopy(more, 0, args, 1, more.length);
    return t(key + (n == 1 ? ".one" : ".other"), args);
  }

  /** How many things the text of a key speaks of: one more than the largest number in braces. */
  int blanks(String key) {
    return BLANK.matcher(bundle.getString(key)).results().mapToInt(r -> Integer.parseInt(r.group(1)) + 1).max().orElse(0);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  public String number(long n) {
    return NumberFormat.getIntegerInstance(locale).format(n);
  }

  /** Rounded; but what is not quite certain is never called 100 per cent. */
  public String percent(double share) {
    return t("percent", share < 1 ? Math.min(99, Math.round(share * 100)) : 100);
  }

  /** A country's name by its ISO 3166-1 code, or an organisation's by its code; else the code itself. */
  public String country(String code) {
    if (has("country." + code)) {
      return t("country." + code);
    }
    return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
  }

  public String languageName(String code) {
    String name = Locale.of(code).getDisplayLanguage(locale);
    return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** An ISO day, month, year or interval in words; anything else as it is. */
  public String date(String iso) {
    int slash = iso.indexOf('/');
    if (slash >= 0) {
      return date(iso.substring(0, slash)) + " – " + date(iso.substring(slash + 1));
    }
    try {
      return switch (iso.length()) {
        case 4 -> Year.parse(iso).toString();
        case 7 -> month.format(YearMonth.parse(iso));
        case 10 -> day.format(LocalDate.parse(iso));
        default -> iso;
      };
    } catch (DateTimeException e) {
      return iso;
    }
  }

  /** An ISO day, month or year for the axis of a chart. */
  String tick(String iso) {
    return switch (iso.length()) {
      case 7 -> shortMonth.format(YearMonth.parse(iso));
      case 10 -> shortDay.format(LocalDate.parse(iso));
      default -> iso;
    };
  }
}
