package io.askable.worker.process;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.content.Summary;
import io.askable.language.Drafted;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure;
import io.askable.language.ModelHealth;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.Usage;
import io.askable.language.WritingBrief;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes two questions about any article, knows English, and fails when told. */
final class ScriptedModel implements QuestionWriter, Embedder, ModelHealth {

    private static final Usage USAGE = new Usage("model-1", 100, 20, Optional.of(new BigDecimal("0.001")));

    String name = "scripted";
    String reallyWrittenBy = "scripted";
    Optional<LanguageFailure> failure = Optional.empty();
    boolean paused;
    boolean findsNothingToAsk;
    int calls;
    Optional<WritingBrief> brief = Optional.empty();

    @Override
    public String writtenBy() {
        return name;
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return name + " questions=" + brief.questions();
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        calls++;
        failure.ifPresent(planned -> {
            throw planned;
        });
        return new Summarised(new Summary("About " + article.title(), List.of("one", "two")), USAGE, reallyWrittenBy);
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        calls++;
        this.brief = Optional.of(brief);
        String quote = article.blocks().getLast().text();
        List<Draft> drafts = List.of(
                new Draft("What is " + article.title() + "?", quote, Optional.of(quote), "🔒"),
                new Draft("Why?", "Because.", Optional.empty(), Draft.DEFAULT_ICON));
        return new Drafted(findsNothingToAsk ? List.of() : drafts, USAGE, reallyWrittenBy);
    }

    @Override
    public String model() {
        return "embedder-1";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public boolean knows(Optional<String> language) {
        return language.map("en"::equals).orElse(true);
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        return texts.stream()
                .map(text -> new Embedding("embedder-1", new float[] {text.length(), 1}))
                .toList();
    }

    @Override
    public boolean isPaused() {
        return paused;
    }
}
