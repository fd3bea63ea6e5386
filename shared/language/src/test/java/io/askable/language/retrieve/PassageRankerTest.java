package io.askable.language.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageRankerTest {

    /** Knows English and two topics: the weather and everything else. */
    private static final Embedder TOPICS = new Embedder() {
        @Override
        public String model() {
            return "topics";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public boolean knows(Optional<String> language) {
            return language.orElse("en").equals("en");
        }

        @Override
        public List<Embedding> embed(List<String> texts) {
            return texts.stream().map(PassageRankerTest::vector).toList();
        }
    };

    private static final Map<Boolean, float[]> BY_WEATHER = Map.of(true, new float[] {1, 0}, false, new float[] {0, 1});

    private final PassageRanker ranker = new PassageRanker(TOPICS);

    @Test
    void stemsFindOtherFormsOfAWord() {
        List<OwnedPassage> passages = List.of(plain("The baker sleeps."), plain("She was kneading dough for hours."));
        Ranking ranking = ranker.rank("Who kneads the dough?", Optional.of("en"), passages, 1);
        assertThat(ranking.passages()).containsExactly(passages.get(1));
    }

    @Test
    void vectorsFindWhatSharesNoWord() {
        List<OwnedPassage> passages = List.of(embedded("The oven was hot."), embedded("Rain fell over the hills."));
        Ranking ranking = ranker.rank("How is the weather?", Optional.of("en"), passages, 2);
        assertThat(ranking.passages().getFirst()).isEqualTo(passages.get(1));
        assertThat(ranking.rankedBy()).isEqualTo("lexical+topics");
    }

    @Test
    void languageThatTheEmbedderDoesNotKnowIsRankedByWordsAlone() {
        List<OwnedPassage> passages = List.of(embedded("Der Ofen war heiß."), embedded("Über den Hügeln fiel Regen."));
        Ranking ranking = ranker.rank("Wann fällt der Regen?", Optional.of("de"), passages, 2);
        assertThat(ranking.passages().getFirst()).isEqualTo(passages.get(1));
        assertThat(ranking.rankedBy()).isEqualTo(Ranking.LEXICAL);
    }

    @Test
    void postInAnotherLanguageThanItsTemplateSaysIsRankedByWordsAlone() {
        List<OwnedPassage> passages = List.of(
                embedded("Der Ofen war heiß, und das Brot ist in ihm gebacken worden."),
                embedded("Über den Hügeln fiel der Regen, als wir auf dem Weg nach Hause waren."));
        for (Optional<String> stated : List.of(Optional.of("en-US"), Optional.<String>empty())) {
            Ranking ranking = ranker.rank("Wann fiel der Regen?", stated, passages, 2);
            assertThat(ranking.passages().getFirst()).isEqualTo(passages.get(1));
            assertThat(ranking.rankedBy()).isEqualTo(Ranking.LEXICAL);
        }
    }

    @Test
    void passagesWithoutVectorsOrOfAnotherModelAreRankedByWordsAlone() {
        OwnedPassage foreign = owned("Rain fell.", Optional.of(new Embedding("another", new float[] {1, 0})));
        for (OwnedPassage odd : List.of(foreign, plain("Rain fell."))) {
            Ranking ranking = ranker.rank("rain", Optional.of("en"), List.of(embedded("The oven."), odd), 2);
            assertThat(ranking.rankedBy()).isEqualTo(Ranking.LEXICAL);
            assertThat(ranking.passages().getFirst()).isEqualTo(odd);
        }
    }

    @Test
    void noPassagesGiveAnEmptyRanking() {
        assertThat(ranker.rank("Why?", Optional.empty(), List.of(), 3).best()).isEmpty();
    }

    private static Embedding vector(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Embedding("topics", BY_WEATHER.get(lower.contains("rain") || lower.contains("weather")));
    }

    private static OwnedPassage plain(String text) {
        return owned(text, Optional.empty());
    }

    private static OwnedPassage embedded(String text) {
        return owned(text, Optional.of(vector(text)));
    }

    private static OwnedPassage owned(String text, Optional<Embedding> embedding) {
        return new OwnedPassage(new BlogId("b1"), new Passage(0, text, embedding));
    }
}
