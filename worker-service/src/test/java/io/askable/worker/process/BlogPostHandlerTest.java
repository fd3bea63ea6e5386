package io.askable.worker.process;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static io.askable.worker.process.PostBench.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.Question;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.JobResult;
import io.askable.jobs.Outcome;
import io.askable.jobs.Stage;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.WritingBrief;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherConfig;
import io.askable.url.BlogUrl;
import io.askable.worker.crawl.CrawlResult;
import io.askable.worker.crawl.HostSlot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlogPostHandlerTest {

    private final PostBench bench = new PostBench();

    @Test
    void turnsAPageIntoQuestionsThatReadersSee() throws InterruptedException {
        JobResult result = bench.process(bench.run());
        Post post = bench.shown().orElseThrow();
        List<Question> questions = bench.posts.listQuestions(post).await().indefinitely();
        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst().draft().question()).isEqualTo("What is Leases without tears?");
        assertThat(questions).allMatch(question -> question.embedding().isPresent());
        assertThat(bench.posts.listPassages(post).await().indefinitely())
                .isNotEmpty()
                .allMatch(passage -> passage.embedding().isPresent());
        assertThat(post.run().id()).isEqualTo(result.runId());
        assertThat(result.questionCount()).isEqualTo(2);
        assertThat(result.embeddingCount())
                .isEqualTo(3
                        + bench.posts.listPassages(post).await().indefinitely().size());
    }

    @Test
    void tellsEachStageAsItBegins() throws InterruptedException {
        RecordedRun run = bench.run();
        bench.process(run);
        assertThat(run.stages).containsExactly(Stage.values());
    }

    @Test
    void saysWhatTheRunTookAndWhoWroteIt() throws InterruptedException {
        JobResult result = bench.process(bench.run());
        assertThat(result.details())
                .containsEntry("written_by", "scripted")
                .containsEntry("model", "model-1")
                .containsEntry("embedding_model", "embedder-1")
                .containsEntry("input_tokens", 200L)
                .containsEntry("output_tokens", 40L)
                .containsEntry("cost_usd", 0.002)
                .containsKeys(
                        "fetch_ms", "extract_ms", "summarise_ms", "write_ms", "embed_ms", "store_ms", "word_count");
    }

    @Test
    void storesWithoutVectorsWhereTheEmbedderDoesNotKnowTheLanguage() throws InterruptedException {
        bench.site = bench.page(html("xh", "", ""));
        JobResult result = bench.process(bench.run());
        assertThat(result.embeddingCount()).isZero();
        assertThat(bench.posts.listPassages(bench.shown().orElseThrow()).await().indefinitely())
                .isNotEmpty()
                .extracting(Passage::embedding)
                .containsOnly(Optional.empty());
    }

    @Test
    void showsAPostThatGivesNoQuestion() throws InterruptedException {
        bench.model.findsNothingToAsk = true;
        JobResult result = bench.process(bench.run());
        assertThat(result.questionCount()).isZero();
        Post shown = bench.shown().orElseThrow();
        assertThat(shown.questionIds()).isEmpty();
        assertThat(bench.posts.listPassages(shown).await().indefinitely()).isNotEmpty();
    }

    @Test
    void doesNotCrawlAgainOnARetry() throws InterruptedException {
        RecordedRun first = bench.run();
        bench.model.failure = Optional.of(new ModelInvalid("Not JSON"));
        bench.handle(first);
        assertThat(first.checkpoints)
                .containsExactly(Checkpoint.crawled(first.job().id().value()));
        bench.model.failure = Optional.empty();
        bench.process(bench.nextAttempt(first));
        assertThat(bench.orders).hasSize(1);
        assertThat(bench.shown()).isPresent();
    }

    @Test
    void crawlsAgainWhenTheStagedPageIsGone() throws InterruptedException {
        RecordedRun first = bench.run();
        bench.handle(first);
        bench.clock.advance(Duration.ofDays(2));
        bench.staged.sweep(10).await().indefinitely();
        bench.process(bench.nextAttempt(first));
        assertThat(bench.orders).hasSize(2);
    }

    @Test
    void sleepsUntilItsSlotAndThenUsesIt() throws InterruptedException {
        HostSlot slot = new HostSlot("blog.example", bench.clock.instant().plusSeconds(40));
        bench.site = new CrawlResult.WaitForSlot(slot);
        RecordedRun first = bench.run();
        Outcome wait = bench.handle(first);
        assertThat(wait).isInstanceOfSatisfying(Outcome.Snooze.class, snooze -> assertThat(snooze.until())
                .contains(slot.at()));
        assertThat(first.stages).as("told of a run that only waits").isEmpty();
        bench.site = bench.page(PostBench.HTML);
        bench.process(bench.nextAttempt(first, wait));
        assertThat(bench.orders.getLast().slot()).contains(slot);
    }

    @Test
    void endsAtOnceWhenTheSiteSaysNothingChanged() throws InterruptedException {
        JobResult first = bench.process(bench.run());
        bench.site = new CrawlResult.NotModified();
        int calls = bench.model.calls;
        JobResult second = bench.process(bench.run());
        assertThat(bench.validators.getLast().etag()).contains("\"v1\"");
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(second.questionCount()).isEqualTo(first.questionCount());
        assertThat(second.embeddingCount()).isEqualTo(first.embeddingCount());
        assertThat(second.details()).containsEntry("unchanged", true);
        assertThat(bench.model.calls).isEqualTo(calls);
    }

    @Test
    void endsAtOnceWhenThePageSaysTheSame() throws InterruptedException {
        JobResult first = bench.process(bench.run());
        int calls = bench.model.calls;
        assertThat(bench.process(bench.run()).runId()).isEqualTo(first.runId());
        assertThat(bench.model.calls).isEqualTo(calls);
    }

    @Test
    void writesAnewWhatChanged() throws InterruptedException {
        JobResult first = bench.process(bench.run());
        bench.site = bench.page(html("en", "", "Now with fencing."));
        JobResult second = bench.process(bench.run());
        assertThat(second.runNumber()).isGreaterThan(first.runNumber());
        assertThat(bench.shown().orElseThrow().run().id()).isEqualTo(second.runId());
    }

    @Test
    void writesAnewWhenForced() throws InterruptedException {
        JobResult first = bench.process(bench.run());
        JobResult second = bench.process(bench.forcedRun());
        assertThat(bench.validators.getLast().etag()).isEmpty();
        assertThat(second.runId()).isNotEqualTo(first.runId());
    }

    @Test
    void writesAnewWhenSomebodyElseIsToWrite() throws InterruptedException {
        JobResult first = bench.process(bench.run());
        bench.model.name = "better";
        JobResult second = bench.process(bench.run());
        assertThat(bench.validators.getLast().etag()).isEmpty();
        assertThat(second.runId()).isNotEqualTo(first.runId());
    }

    @Test
    void writesAnewWhatASubstituteWrote() throws InterruptedException {
        bench.model.reallyWrittenBy = "extractive";
        JobResult first = bench.process(bench.run());
        assertThat(first.details()).containsEntry("written_by", "extractive");
        bench.model.reallyWrittenBy = "scripted";
        assertThat(bench.process(bench.run()).runId()).isNotEqualTo(first.runId());
    }

    @Test
    void endsAsAliasBeforeAnyModelIsCalled() throws InterruptedException {
        BlogUrl canonical = BlogUrl.of("https://blog.example/leases-without-tears");
        bench.site = bench.page(html("en", "<link rel=canonical href=" + canonical + ">", ""));
        assertThat(bench.handle(bench.run())).isInstanceOfSatisfying(Outcome.Fail.class, fail -> {
            assertThat(fail.code()).isEqualTo(ErrorCode.ALIAS_OF);
            assertThat(fail.message()).contains(canonical.value());
        });
        assertThat(bench.model.calls).isZero();
        assertThat(bench.shown()).isEmpty();
    }

    @Test
    void doesNotBelieveACanonicalAddressElsewhere() throws InterruptedException {
        bench.site = bench.page(html("en", "<link rel=canonical href=https://bank.example/leases>", ""));
        bench.process(bench.run());
        assertThat(bench.shown()).isPresent();
        assertThat(bench.posts
                        .find(Owner.OPEN, BlogUrl.of("https://bank.example/leases"))
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "REFUSED_BY_SITE",
                "NOT_FOUND",
                "GONE",
                "HTTP_4XX",
                "NOT_HTML",
                "REFUSED_ADDRESS",
                "REDIRECTED_OFF_SITE"
            })
    void failsForGoodWithWhatTheSiteSaid(ErrorCode code) throws InterruptedException {
        bench.site = new CrawlResult.Failed(code, "What the reader is told", Optional.empty());
        assertThat(bench.handle(bench.run())).isEqualTo(new Outcome.Fail(code, "What the reader is told"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"FETCH_TIMEOUT", "CONNECT_FAILED", "HTTP_5XX", "ROBOTS_UNAVAILABLE"})
    void triesAgainWhatMayPass(ErrorCode code) throws InterruptedException {
        bench.site = new CrawlResult.Failed(code, "Later perhaps", Optional.empty());
        assertThat(bench.handle(bench.run())).isEqualTo(new Outcome.Retry(code, "Later perhaps", Optional.empty()));
    }

    @Test
    void failsForGoodWithoutAnArticle() throws InterruptedException {
        bench.site = bench.page("<html><body><p>Too short.</p></body></html>");
        assertThat(bench.handle(bench.run())).isInstanceOfSatisfying(Outcome.Fail.class, fail -> {
            assertThat(fail.code()).isEqualTo(ErrorCode.NO_ARTICLE);
            assertThat(fail.message()).contains("words");
        });
    }

    @Test
    void failsForGoodOnAnArticleBeyondMeasure() throws InterruptedException {
        bench.site = bench.page(
                "<html><body><article><p>" + "A long story. ".repeat(80_000) + "</p></article></body></html>");
        assertThat(bench.handle(bench.run())).isInstanceOfSatisfying(Outcome.Fail.class, fail -> assertThat(fail.code())
                .isEqualTo(ErrorCode.TOO_LARGE));
    }

    @Test
    void writesAsThePublisherWishesFromTheNextJobOn() throws InterruptedException {
        PublisherConfig wishes = new PublisherConfig(
                7,
                Optional.of("gpt-4o"),
                OptionalDouble.of(0.2),
                Optional.of("de"),
                Optional.of("Ask like a teacher"),
                Optional.of("In verse"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                List.of(),
                List.of());
        Publisher publisher = aPublisher().of("blog.example").build();
        bench.publishers.create(publisher).await().indefinitely();
        bench.handle(bench.runFor(publisher.asOwner()));
        assertThat(bench.model.brief).contains(WritingBrief.defaults());
        bench.publishers
                .update(publisher.edited("n", "e", publisher.status(), "free", wishes, Map.of(), bench.clock.instant()))
                .await()
                .indefinitely();

        bench.handle(bench.runFor(publisher.asOwner()));

        assertThat(bench.model.brief)
                .contains(new WritingBrief(
                        7,
                        Optional.of("de"),
                        Optional.of("gpt-4o"),
                        OptionalDouble.of(0.2),
                        Optional.of("Ask like a teacher"),
                        Optional.of("In verse")));
        assertThat(bench.orders.getLast().domain()).contains("blog.example");
    }
}
