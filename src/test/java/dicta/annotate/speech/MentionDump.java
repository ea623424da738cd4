package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.*;
import java.nio.file.*;
import java.util.*;
import dicta.model.Span;

final class MentionDump {
  static List<CountryMention> countries(TokenizedText t) throws Exception {
    return List.of();
  }
  public static void main(String[] a) throws Exception {
    String s = a[0].startsWith("@") ? Files.readString(Path.of(a[0].substring(1))) : a[0];
    TokenizedText t = new Tokenizer(Set.of("mr","mrs","ms","dr","sen","rep","gov","gen","st")).tokenize(s);
    Mentions ms = new MentionFinder(Words.of("en")).find(t, countries(t));
    for (Mention m : ms.all()) {
      System.out.println(m.index()+" "+m.type()+" ["+t.span(m.first(), m.last()).in(s).replace('\n',' ')+"] ext=["+t.span(m.first(), m.extent()).in(s).replace('\n',' ')+"] name=["+(m.hasName()?t.span(m.nameFirst(), m.nameLast()).in(s):"")+"] role=["+(m.role()>=0?t.span(m.role(), m.roleEnd()).in(s):"")+"] "+m.gender()+(m.plural()?" PL":"")+(m.definite()?"":" indef")+" owner="+m.owner()+" host="+ms.host(m).map(Mention::index).orElse(-1)+" app="+ms.apposedTo(m).map(Mention::index).orElse(-1));
    }
  }
}
