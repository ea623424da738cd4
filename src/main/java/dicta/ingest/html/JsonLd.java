package dicta.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says about its article in JSON-LD (schema.org), single, in an array or in a {@code @graph}. */
final class JsonLd {
  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle", "Article", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
          "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle",
          "SocialMediaPosting", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle");

  private static final int DEEPEST = 8;

  /** Pages write it by hand: line breaks inside strings, commas before a bracket. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The comment or CDATA section that old pages put around a script. */
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|(?://)?<!\\[CDATA\\[)|(?:-->|(?://)?\\]\\]>)\\s*$");

  private final List<JsonNode> articles = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    var found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = WRAPPING.matcher(script.data()).replaceAll("");
      try {
        found.add(LENIENT.readTree(json), 0);
      } catch (JacksonException e) {
        // A page's broken metadata cost only themselves: the meta tags are still there.
      }
    }
    return found;
  }

  boolean isArticle() {
    return !articles.isEmpty();
  }

  /** The strings under {@code key} of the first article that has it: itself, or the name of what it points to. */
  List<String> strings(String key) {
    for (JsonNode article : articles) {
      var found = new ArrayList<String>();
      gather(article.path(key), found, 0);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  Optional<String> string(String key) {
    return strings(key).stream().findFirst();
  }

  /** The address under {@code key}: itself, or that of what it points to. */
  Optional<String> address(String key) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(key);
      JsonNode address = value.isObject() ? value.path("@id").isString() ? value.path("@id") : value.path("url") : value;
      if (address.isString() && !address.asString().isBlank()) {
        return Optional.of(address.asString());
      }
    }
    return Optional.empty();
  }

  private void add(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> add(element, depth + 1));
    } else if (node.isObject()) {
      if (node.path("@id").isString() && node.size() > 1) {
        byId.putIfAbsent(node.path("@id").asString(), node);
      }
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
      add(node.path("@graph"), depth + 1);
      add(node.path("mainEntity"), depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return type.isString() && ARTICLES.contains(type.asString().replaceFirst("^https?://schema.org/", ""));
  }

  private void gather(JsonNode value, List<String> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value.isArray()) {
      value.forEach(element -> gather(element, into, depth + 1));
    } else if (value.isObject()) {
      JsonNode name = value.path("name");
      if (name.isMissingNode() && value.path("@id").isString()) {
        name = Optional.ofNullable(byId.get(value.path("@id").asString())).map(n -> n.path("name")).orElse(name);
      }
      if (name.isMissingNode()) {
        name = value.path("@value");
      }
      gather(name, into, depth + 1);
    } else if (value.isString() && !value.asString().isBlank()) {
      into.add(value.asString().strip());
    }
  }
}
