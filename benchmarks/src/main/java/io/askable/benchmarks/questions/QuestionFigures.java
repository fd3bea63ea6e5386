package io.askable.benchmarks.questions;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Passage;
import io.askable.language.Embedder;
import io.askable.language.retrieve.PassageSplitter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be computed about questions without reading them. */
final class QuestionFigures {

    /** Begins with a capital, a mark that opens or a script without capitals; ends with one question mark. */
    private static final Pattern QUESTION =
            Pattern.compile("(?U)(?:¿\\p{Lu}|\\p{Lu}|\\p{N}|[“«„‘'\"])[^?]{6,}\\?|[^?]{4,}[?？]");

    /** A gap, a mark in front of the end, a word twice, or an end that waits for more. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?iU)\\s{2}|[,;:–—-]\\s*\\?|\\b(\\p{L}+) \\1\\b|\\b(?:the|an?|of|and|or|by|than|und|oder|der|dem|den|des|ein|eine|einen|et|ou|le|la|los|las|y|o)\\s*\\?$");

    private static final int MOST_WORDS = 25;
    private static final int THIRDS = 3;

    private final int[] byNumber = new int[4];
    private int articles;
    private int questions;
    private int distinct;
    private int words;
    private int grammatical;
    private int quoted;
    private int asked;
    private int found;
    private double spread;

    void add(Article article, List<Draft> drafts, Embedder embedder) {
        articles++;
        byNumber[Math.min(byNumber.length - 1, drafts.size())]++;
        questions += drafts.size();
        distinct += new HashSet<>(drafts.stream().map(Draft::question).toList()).size();
        Set<Integer> thirds = new HashSet<>();
        String text = article.text();
        for (Draft draft : drafts) {
            words += draft.question().split("\\s+").length;
            grammatical += isGrammatical(draft.question()) ? 1 : 0;
            boolean exact = draft.quote().filter(text::contains).isPresent();
            quoted += exact ? 1 : 0;
            if (exact) {
                thirds.add(THIRDS * text.indexOf(draft.quote().get()) / text.length());
            }
        }
        spread += drafts.isEmpty() ? 0 : (double) thirds.size() / Math.min(THIRDS, drafts.size());
        if (embedder.knows(article.language())) {
            addRetrieval(article, drafts, embedder);
        }
    }

    private static boolean isGrammatical(String question) {
        return QUESTION.matcher(question).matches()
                && !BROKEN.matcher(question).find()
                && question.split("\\s+").length <= MOST_WORDS;
    }

    /** Whether the passage that holds the quote is among the three nearest to the question. */
    private void addRetrieval(Article article, List<Draft> drafts, Embedder embedder) {
        List<String> passages =
                new PassageSplitter().split(article).stream().map(Passage::text).toList();
        var vectors = embedder.embed(passages);
        for (Draft draft : drafts) {
            var question = embedder.embed(List.of(draft.question())).getFirst();
            String start = draft.quote().orElse("").lines().findFirst().orElse("");
            asked++;
            found += java.util.stream.IntStream.range(0, passages.size())
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> -question.cosine(vectors.get(i))))
                            .limit(3)
                            .anyMatch(i -> passages.get(i).contains(start))
                    ? 1
                    : 0;
        }
    }

    @Override
    public String toString() {
        double all = Math.max(1, questions);
        return String.format(
                Locale.ROOT,
                "articles=%d questions=%d distinct=%.3f words=%.1f spread=%.3f quote_exact=%.3f grammatical=%.3f retrieved_at_3=%.3f with_1=%d with_2=%d with_3_or_more=%d",
                articles,
                questions,
                distinct / all,
                words / all,
                spread / Math.max(1, articles),
                quoted / all,
                grammatical / all,
                found / (double) Math.max(1, asked),
                byNumber[1],
                byNumber[2],
                byNumber[3]);
    }
}
