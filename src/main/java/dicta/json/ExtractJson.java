package dicta.json;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.Candidate;
import dicta.model.DateMention;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.Timex;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The line that {@code extract} writes for an article. A statement of several parts is one entry a part, with the same
 * {@code group}. Statements of the headline stand apart, as {@code title_quotes}: their offsets count in the title. The time
 * expressions are there twice: as {@code dates}, with ISO 8601 values and ranges, and as {@code timexes}, which on demand are all that
 * TimeML annotates, with the values of its TIMEX3.
 * Thread-safe.
 */
public final class ExtractJson {
  private ExtractJson() {}

  /** One line of JSON without its line break. */
  public static String line(AnnotatedArticle annotated) {
    return line(annotated, false);
  }

  /** @param timeml whether {@code timexes} are all that TimeML annotates, or the same dates as {@code dates} */
  public static String line(AnnotatedArticle annotated, boolean timeml) {
    var out = new StringWriter(1024);
    try (JsonGenerator json = Json.mapper().createGenerator(out)) {
      write(json, annotated, timeml);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, AnnotatedArticle annotated, boolean timeml) {
    Article article = annotated.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.givenId().orElse(article.id()));
    optional(json, "url", article.url());
    if (!article.title().isEmpty()) {
      json.writeStringProperty("title", article.title());
    }
    optional(json, "source", article.source());
    optional(json, "published", article.published().map(Object::toString));
    optional(json, "lang", article.lang());
    quotes(json, "quotes", annotated, Place.TEXT);
    if (annotated.quotes().stream().anyMatch(q -> q.place() == Place.TITLE)) {
      quotes(json, "title_quotes", annotated, Place.TITLE);
    }
    strings(json, "countries", annotated.countries());
    json.writeArrayPropertyStart("dates");
    for (DateMention date : annotated.dates()) {
      json.writeStartObject();
      span(json, date.span());
      json.writeStringProperty("value", date.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    timexes(json, timeml ? annotated.timexes()
        : annotated.dates().stream().map(date -> new Timex(date.span(), Timex.Type.DATE, date.value())).toList());
    json.writeEndObject();
  }

  private static void timexes(JsonGenerator json, List<Timex> timexes) {
    json.writeArrayPropertyStart("timexes");
    for (Timex timex : timexes) {
      json.writeStartObject();
      span(json, timex.span());
      json.writeStringProperty("type", timex.type().name());
      json.writeStringProperty("value", timex.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void quotes(JsonGenerator json, String name, AnnotatedArticle annotated, Place place) {
    Article article = annotated.article();
    String text = place == Place.TITLE ? article.title() : article.text();
    json.writeArrayPropertyStart(name);
    int group = 0;
    for (Quote quote : annotated.quotes()) {
      if (quote.place() == place) {
        group++;
        for (Span part : quote.parts()) {
          quote(json, quote, part, group, text);
        }
      }
    }
    json.writeEndArray();
  }

  private static void quote(JsonGenerator json, Quote quote, Span part, int group, String text) {
    json.writeStartObject();
    span(json, part);
    json.writeStringProperty("kind", lower(quote.kind()));
    json.writeNumberProperty("group", group);
    json.writeStringProperty("text", part.in(text));
    json.writeName("speaker");
    speaker(json, quote.speaker());
    optional(json, "cue", quote.cue());
    json.writeArrayPropertyStart("about");
    for (PersonRef person : quote.about()) {
      json.writeStartObject();
      json.writeStringProperty("id", person.id());
      json.writeStringProperty("name", person.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("said");
    said(json, quote.said());
    strings(json, "countries", quote.countries());
    strings(json, "trail", quote.trail());
    json.writeEndObject();
  }

  private static void speaker(JsonGenerator json, Speaker speaker) {
    json.writeStartObject();
    json.writeName("name");
    if (speaker.name().isPresent()) {
      json.writeString(speaker.name().get());
    } else {
      json.writeNull();
    }
    optional(json, "id", speaker.id());
    optional(json, "wikidata", speaker.wikidata());
    json.writeStringProperty("type", lower(speaker.type()));
    optional(json, "mention", speaker.mention());
    speaker.at().ifPresent(at -> span(json, at));
    json.writeStringProperty("how", lower(speaker.how()));
    json.writeNumberProperty("confidence", Math.round(speaker.confidence() * 1000) / 1000.0);
    optional(json, "office", speaker.office());
    optional(json, "country", speaker.country());
    if (!speaker.others().isEmpty()) {
      json.writeArrayPropertyStart("others");
      for (Candidate other : speaker.others()) {
        json.writeStartObject();
        json.writeStringProperty("name", other.name());
        optional(json, "id", other.id());
        json.writeNumberProperty("score", Math.round(other.score() * 1000) / 1000.0);
        json.writeStringProperty("why", other.why());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void said(JsonGenerator json, Said said) {
    json.writeStartObject();
    optional(json, "value", said.value());
    optional(json, "as_written", said.asWritten());
    json.writeStringProperty("basis", lower(said.basis()));
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, Span span) {
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(v -> json.writeStringProperty(name, v));
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
