package io.askable.language.openai;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.Article;
import io.askable.language.LanguageFailure.BudgetSpent;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import io.askable.testkit.model.StubModel;
import io.askable.url.BlogUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpendingIT {

    private static final String GOOD = """
            {"questions":[{"question":"What is a lease?","answer":"A promise.","quote":"","icon":"🔒","importance":9}]}""";
    private static final WritingBrief BRIEF = WritingBrief.defaults();
    private static final double TOKENS_A_CALL = StubModel.INPUT_TOKENS + StubModel.OUTPUT_TOKENS;

    private final StubModel model = new StubModel();
    private final Article article = anArticle().build();

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void stopsAtThePostsBudgetAndLeavesOtherPostsTheirs() {
        model.says(GOOD);
        QuestionWriter writer =
                Configured.at(model).with("budget.job-tokens", "6000").model().writer();

        writer.writeQuestions(article, BRIEF);
        assertThatThrownBy(() -> {
                    writer.writeQuestions(article, BRIEF);
                    writer.writeQuestions(article, BRIEF);
                })
                .isInstanceOf(BudgetSpent.class);
        Article other = anArticle().at(BlogUrl.of("https://blog.example/other")).build();
        assertThat(writer.writeQuestions(other, BRIEF).drafts()).hasSize(1);
    }

    @Test
    void stopsAtTheDaysBudgetUntilTheNextDay() {
        model.says(GOOD);
        Configured configured = Configured.at(model)
                .with("openai.input-usd-per-million", "1")
                .with("openai.output-usd-per-million", "5")
                .with("budget.day-usd", "0.0215");
        QuestionWriter writer = configured.model().writer();

        assertThat(writer.writeQuestions(article, BRIEF).usage().costUsd())
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo(new BigDecimal("0.002")));
        assertThatThrownBy(() -> writer.writeQuestions(article, BRIEF)).isInstanceOf(BudgetSpent.class);
        assertThat(model.requests()).as("nothing was sent beyond the budget").hasSize(1);

        configured.clock.advance(Duration.ofDays(1));
        assertThat(writer.writeQuestions(article, BRIEF).drafts()).hasSize(1);
    }

    @Test
    void chargesNothingForACallThatFailed() {
        model.fails(500).says(GOOD);
        QuestionWriter writer =
                Configured.at(model).with("budget.job-tokens", "5000").model().writer();

        assertThatThrownBy(() -> writer.writeQuestions(article, BRIEF)).isInstanceOf(ModelUnavailable.class);
        assertThat(writer.writeQuestions(article, BRIEF).drafts()).hasSize(1);
    }

    @Test
    void refusesABudgetInDollarsWithoutPrices() {
        Configured unpriced = Configured.at(model).with("budget.day-usd", "1");

        assertThatThrownBy(unpriced::model)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("input-usd-per-million");
    }

    @Test
    void countsCallsTokensAndCost() {
        model.fails(500).says(GOOD);
        Configured configured = Configured.at(model)
                .with("openai.input-usd-per-million", "1")
                .with("openai.output-usd-per-million", "5");
        QuestionWriter writer = configured.model().writer();

        assertThatThrownBy(() -> writer.writeQuestions(article, BRIEF)).isInstanceOf(ModelUnavailable.class);
        writer.writeQuestions(article, BRIEF);

        assertThat(configured
                        .meters
                        .get("askable.model.calls")
                        .tag("outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(configured
                        .meters
                        .get("askable.model.calls")
                        .tag("outcome", "model_unavailable")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(configured.meters.find("askable.model.tokens").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(TOKENS_A_CALL);
        assertThat(configured.meters.get("askable.model.cost.usd").counter().count())
                .isEqualTo(0.002);
    }

    @Test
    void pausesWhileTheModelIsDownAndTriesAgainAfterThePause() {
        model.fails(500);
        OpenAi openAi = Configured.at(model)
                .with("openai.breaker-pause", "400ms")
                .with("openai.breaker-failures", "10")
                .model();
        QuestionWriter writer = openAi.writer();

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> writer.writeQuestions(article, BRIEF)).isInstanceOf(ModelUnavailable.class);
        }
        assertThat(openAi.health().isPaused()).isTrue();
        assertThatThrownBy(() -> writer.writeQuestions(article, BRIEF))
                .isInstanceOfSatisfying(ModelUnavailable.class, failure -> assertThat(failure.retryAfter())
                        .isPresent());
        assertThat(model.requests()).as("an open breaker sends nothing").hasSize(10);

        model.says(GOOD);
        Awaitility.await().until(() -> !openAi.health().isPaused());
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> !writer.writeQuestions(article, BRIEF).drafts().isEmpty());
    }

    @Test
    void nonsenseDoesNotPauseTheModel() {
        model.says("nonsense");
        OpenAi openAi =
                Configured.at(model).with("openai.breaker-failures", "1").model();

        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> openAi.writer().writeQuestions(article, BRIEF))
                    .isInstanceOf(RuntimeException.class);
        }

        assertThat(openAi.health().isPaused()).isFalse();
        assertThat(model.requests()).hasSize(12);
    }

    @Test
    void endsWithinTwoSecondsOfAnInterrupt() throws InterruptedException {
        model.isSlow(Duration.ofSeconds(50), GOOD);
        QuestionWriter writer = Configured.at(model).model().writer();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Thread job = Thread.ofVirtual().start(() -> {
            try {
                writer.writeQuestions(article, BRIEF);
            } catch (RuntimeException e) {
                thrown.set(e);
            } finally {
                ended.countDown();
            }
        });
        Awaitility.await().until(() -> !model.requests().isEmpty());

        job.interrupt();

        assertThat(ended.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(thrown.get()).isInstanceOf(ModelUnavailable.class);
    }
}
