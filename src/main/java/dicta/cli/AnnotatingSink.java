package dicta.cli;

import dicta.index.ArchiveIndex;
import dicta.ingest.ArticleSink;
import dicta.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Annotates what comes in on all cores and puts it into the archive; what the archive holds already is left as it is. */
final class AnnotatingSink implements ArticleSink {
  private final Archive archive;

  AnnotatingSink(Archive archive) {
    this.archive = archive;
  }

  @Override
  public List<Added> add(List<Article> articles) throws IOException {
    var added = new ArrayList<Added>(articles.size());
    try (var pool = new InOrder<Article, Prepared>(Archive.THREADS, this::annotate, prepared -> added.add(put(prepared)))) {
      articles.forEach(pool);
      pool.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(added);
  }

  /** An article ready to be put; without its annotation where the archive holds it unchanged. */
  sealed interface Prepared {
    record Unchanged(Article read, int statements) implements Prepared {}

    record Annotated(Article read, dicta.model.AnnotatedArticle annotated) implements Prepared {}
  }

  /** May be called on any thread. Searches go first. */
  @SuppressWarnings("try") // the turn is only held
  Prepared annotate(Article read) {
    try (var turn = archive.work()) {
      OptionalInt known = archive.index().unchanged(read);
      return known.isPresent()
          ? new Prepared.Unchanged(read, known.getAsInt())
          : new Prepared.Annotated(read, archive.annotator().annotate(read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Searches go first. */
  @SuppressWarnings("try") // the turn is only held
  Added put(Prepared prepared) {
    try (var turn = archive.work()) {
      return switch (prepared) {
        case Prepared.Unchanged same -> new Added(same.read().id(), Outcome.UNCHANGED, same.statements());
        case Prepared.Annotated fresh -> {
          ArchiveIndex.Put put = archive.index().put(fresh.read(), fresh.annotated());
          yield new Added(fresh.read().id(), outcome(put.outcome()), put.statements());
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome outcome(ArchiveIndex.Outcome outcome) {
    return switch (outcome) {
      case NEW -> Outcome.NEW;
      case REPLACED -> Outcome.REPLACED;
      case UNCHANGED -> Outcome.UNCHANGED;
    };
  }

  @Override
  public void commit() throws IOException {
    archive.index().acknowledge();
  }
}
