package io.askable.language.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.BlogId;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.testkit.model.StubModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiAnswererIT {

    private static final BlogId BLOG = new BlogId("b1");
    private static final List<OwnedPassage> PASSAGES = List.of(new OwnedPassage(
            BLOG, new Passage(0, "A lease is a promise with an end. It lasts ten seconds.", Optional.empty())));
    private static final Answer.Quote QUOTE = new Answer.Quote(BLOG, "It lasts ten seconds.");

    private final StubModel model = new StubModel();

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void answersWithQuotesFromThePassages() {
        model.says(
                "{\"answered\":true,\"answer\":\"Ten seconds.\",\"quotes\":[\"It lasts ten seconds.\",\"made up\"]}");

        Answer answer = answerer().answer("How long does a lease last?", PASSAGES);

        assertThat(answer.answered()).isTrue();
        assertThat(answer.text()).isEqualTo("Ten seconds.");
        assertThat(answer.quotes()).containsExactly(QUOTE);
        assertThat(answer.writtenBy()).isEqualTo("openai:gpt-4o-mini");
    }

    @Test
    void takesAnAnswerThatItCannotQuoteForNone() {
        model.says("{\"answered\":true,\"answer\":\"Eleven minutes.\",\"quotes\":[\"made up\"]}");

        Answer answer = answerer().answer("How long does a lease last?", PASSAGES);

        assertThat(answer.answered()).isFalse();
        assertThat(answer.text()).doesNotContain("Eleven");
    }

    @Test
    void saysSoWhenThePassagesDoNotAnswer() {
        model.says("{\"answered\":false,\"answer\":\"The post does not say.\",\"quotes\":[]}");

        assertThat(answerer().answer("Who wrote it?", PASSAGES).answered()).isFalse();
    }

    @Test
    void streamsSentenceBySentence() {
        model.streams(
                "ANSWERED: yes\nSAY: A lease lasts <b>ten</b> seconds.\nSAY: Then it ends.\nQUOTE: It lasts ten seconds.\n");

        List<AnswerPart> parts = parts(answerer());

        assertThat(parts.subList(0, 3))
                .containsExactly(
                        new AnswerPart.Token("A lease lasts ten seconds."),
                        new AnswerPart.Token("Then it ends."),
                        new AnswerPart.Source(QUOTE));
        assertThat(parts.getLast()).isInstanceOfSatisfying(AnswerPart.Done.class, done -> {
            assertThat(done.answer().answered()).isTrue();
            assertThat(done.answer().text()).isEqualTo("A lease lasts ten seconds. Then it ends.");
            assertThat(done.answer().quotes()).containsExactly(QUOTE);
        });
    }

    @Test
    void streamsThatThePassagesDoNotAnswer() {
        model.streams("ANSWERED: no\nSAY: The post does not say.\n");

        assertThat(parts(answerer()).getLast()).isInstanceOfSatisfying(AnswerPart.Done.class, done -> assertThat(
                        done.answer().answered())
                .isFalse());
    }

    @Test
    void failsAStreamThatFallsSilent() {
        model.streamsSlowly("ANSWERED: yes\nSAY: A lease lasts ten seconds.\n", Duration.ofSeconds(20));
        Answerer hasty =
                Configured.at(model).with("openai.timeout", "500ms").model().answerer();

        assertThatThrownBy(() -> parts(hasty)).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void failsAStreamThatIsRefused() {
        model.fails(503);

        assertThatThrownBy(() -> parts(answerer())).isInstanceOf(ModelUnavailable.class);
    }

    private Answerer answerer() {
        return Configured.at(model).model().answerer();
    }

    private static List<AnswerPart> parts(Answerer answerer) {
        return answerer.stream("How long does a lease last?", PASSAGES)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
