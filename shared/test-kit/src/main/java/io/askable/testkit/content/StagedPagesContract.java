package io.askable.testkit.content;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static io.askable.testkit.content.ContentUnderTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.BlockKind;
import io.askable.content.CrawledPage;
import io.askable.content.StagedPages;
import io.askable.jobs.JobId;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link StagedPages} promise, whatever keeps them. */
public interface StagedPagesContract {

    Instant FETCHED = Instant.parse("2026-03-01T12:00:00Z");

    StagedPages pages();

    /** Makes everything stored so much older. */
    void age(Duration span);

    @Test
    default void givesPageBackWhole() {
        ArticleBuilder builder = anArticle().canonicallyAt(BlogUrl.of("https://blog.example/canonical"));
        for (BlockKind kind : BlockKind.values()) {
            builder.block(kind, "A " + kind + "\nof two lines, with €, 界 and 💡");
        }
        CrawledPage page =
                new CrawledPage(builder.build(), Optional.of("\"v1\""), Optional.of("Sun, 01 Mar 2026"), FETCHED);

        JobId job = job(1);
        answer(pages().stage(job, page));

        assertThat(answer(pages().find(job))).contains(page);
    }

    @Test
    default void givesBarePageBackWhole() {
        Article bare = anArticle().bare().build();
        CrawledPage page = new CrawledPage(bare, Optional.empty(), Optional.empty(), FETCHED);

        answer(pages().stage(job(1), page));

        assertThat(answer(pages().find(job(1)))).contains(page);
    }

    @Test
    default void findsNoPageOfAnotherJob() {
        answer(pages().stage(job(1), page()));

        assertThat(answer(pages().find(job(2)))).isEmpty();
    }

    @Test
    default void replacesEarlierPage() {
        answer(pages().stage(job(1), page()));
        CrawledPage later = new CrawledPage(
                anArticle().titled("Later").bare().build(),
                Optional.empty(),
                Optional.empty(),
                FETCHED.plusSeconds(60));

        answer(pages().stage(job(1), later));

        assertThat(answer(pages().find(job(1)))).contains(later);
    }

    @Test
    default void sweepsPagesOlderThanDay() {
        answer(pages().stage(job(1), page()));
        age(Duration.ofHours(25));
        answer(pages().stage(job(2), page()));

        assertThat(answer(pages().sweep(10))).isEqualTo(1);
        assertThat(answer(pages().find(job(1)))).isEmpty();
        assertThat(answer(pages().find(job(2)))).isPresent();
    }

    @Test
    default void keepsPageStagedAnewToday() {
        answer(pages().stage(job(1), page()));
        age(Duration.ofHours(25));
        answer(pages().stage(job(1), page()));

        assertThat(answer(pages().sweep(10))).isZero();
    }

    @Test
    default void sweepsNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(i -> answer(pages().stage(job(i), page())));
        age(Duration.ofHours(25));

        assertThat(answer(pages().sweep(3))).isEqualTo(3);
        assertThat(answer(pages().sweep(3))).isEqualTo(2);
    }

    private static CrawledPage page() {
        return new CrawledPage(anArticle().build(), Optional.of("\"v1\""), Optional.empty(), FETCHED);
    }

    private static JobId job(int seed) {
        return JobId.next(FETCHED, new Random(seed));
    }
}
