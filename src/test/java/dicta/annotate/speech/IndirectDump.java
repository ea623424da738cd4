package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import dicta.model.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** For reading by eye: indirect statements of the articles in a JSON Lines file, with the mention as speaker. */
final class IndirectDump {
  private IndirectDump() {}

  public static void main(String[] args) throws Exception {
    var mapper = JsonMapper.builder().build();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    var tokenizer = new Tokenizer(Lexicon.abbreviations(lexicons.values()));
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Map<?, ?> article = mapper.readValue(line, Map.class);
      Object langValue = article.get("lang");
      String lang = langValue == null ? "en" : langValue.toString();
      String source = article.get("text").toString();
      TokenizedText text = tokenizer.tokenize(source);
      Mentions mentions = new MentionFinder(Words.of(lang)).find(text, List.of());
      Reading reading = new Reading(
          new Scene(text, lexicons.get(lang).words(text), mentions, QuotationFinder.find(text), java.util.List.of(), WordClasses.of(lang)),
          Readings.quoted(text), new java.util.BitSet());
      List<ReportingClause> clauses = ReportingClauses.find(reading);
      List<Map<String, Object>> quotes = new ArrayList<>();
      for (IndirectStatement s : IndirectSpeech.find(reading, clauses)) {
        for (Span part : s.parts()) {
          Map<String, Object> q = new LinkedHashMap<>();
          q.put("start", part.start());
          q.put("end", part.end());
          q.put("kind", "indirect");
          q.put("text", part.in(source));
          q.put("rule", s.rule());
          s.clause().subject().ifPresent(m -> q.put("speaker", Map.of(
              "mention", text.span(m.first(), m.extent()).in(source), "start", text.start(m.first()),
              "end", text.end(m.extent() - 1))));
          q.put("cue", text.span(s.clause().cueFrom(), s.clause().cueTo()).in(source));
          quotes.add(q);
        }
      }
      out.println(mapper.writeValueAsString(Map.of("id", String.valueOf(article.get("id") == null ? article.get("url") : article.get("id")), "quotes", quotes)));
    }
  }
}
