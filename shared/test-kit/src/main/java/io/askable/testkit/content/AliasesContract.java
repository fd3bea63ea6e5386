package io.askable.testkit.content;

import static io.askable.testkit.content.ContentUnderTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Post;
import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import org.junit.jupiter.api.Test;

/** How several addresses lead to one post, whatever keeps it. */
public interface AliasesContract extends ContentUnderTest {

    BlogUrl CANONICAL = BlogUrl.of("https://blog.example/leases");
    BlogUrl ALIAS = BlogUrl.of("https://blog.example/2026/03/leases");

    @Test
    default void readsPostByAliasAddedBeforeItsFirstRun() {
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));
        assertThat(find(Owner.OPEN, ALIAS)).isEmpty();

        Run run = published(Owner.OPEN, CANONICAL);

        Post post = find(Owner.OPEN, ALIAS).orElseThrow();
        assertThat(post.id()).isEqualTo(run.blogId());
        assertThat(post.url()).isEqualTo(CANONICAL);
        assertThat(post.aliases()).containsExactly(ALIAS);
    }

    @Test
    default void countsFirstRunAfterAliasAsFirst() {
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(answer(runs().begin(Owner.OPEN, CANONICAL)).number()).isEqualTo(1);
    }

    @Test
    default void addsAliasRepeatedly() {
        published(Owner.OPEN, CANONICAL);

        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().aliases()).containsExactly(ALIAS);
    }

    @Test
    default void movesAliasToItsLatestPost() {
        BlogUrl other = BlogUrl.of("https://blog.example/other");
        published(Owner.OPEN, other);
        published(Owner.OPEN, CANONICAL);

        answer(runs().addAlias(Owner.OPEN, other, ALIAS));
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(CANONICAL);
        assertThat(find(Owner.OPEN, other).orElseThrow().aliases()).isEmpty();
    }

    @Test
    default void prefersPublishedPostToTheOneItsAliasHadOfItsOwn() {
        published(Owner.OPEN, ALIAS);
        published(Owner.OPEN, CANONICAL);

        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(CANONICAL);
    }

    @Test
    default void keepsAliasOwnPostUntilTheOtherIsPublished() {
        published(Owner.OPEN, ALIAS);
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));
        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(ALIAS);

        published(Owner.OPEN, CANONICAL);

        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(CANONICAL);
    }

    @Test
    default void refusesRunOfAddressThatBecameAliasMeanwhile() {
        published(Owner.OPEN, CANONICAL);
        published(Owner.OPEN, ALIAS);
        Run late = written(Owner.OPEN, ALIAS);

        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(publish(late)).isEqualTo(Publication.SUPERSEDED);
        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(CANONICAL);
    }

    @Test
    default void letsAliasBecomePostOfItsOwnAgain() {
        published(Owner.OPEN, CANONICAL);
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        published(Owner.OPEN, ALIAS);

        assertThat(find(Owner.OPEN, ALIAS).orElseThrow().url()).isEqualTo(ALIAS);
        assertThat(find(Owner.OPEN, CANONICAL).orElseThrow().aliases()).isEmpty();
    }

    @Test
    default void removesAliasesWithTheirPost() {
        Run run = published(Owner.OPEN, CANONICAL);
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        answer(posts().remove(Owner.OPEN, run.blogId()));

        assertThat(find(Owner.OPEN, ALIAS)).isEmpty();
    }

    @Test
    default void removesWhatAliasShowedBeforeItWasOne() {
        published(Owner.OPEN, ALIAS);
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));
        Run run = published(Owner.OPEN, CANONICAL);

        answer(posts().remove(Owner.OPEN, run.blogId()));

        assertThat(find(Owner.OPEN, ALIAS)).isEmpty();
        assertThat(find(Owner.OPEN, CANONICAL)).isEmpty();
    }

    @Test
    default void hidesAliasFromOtherOwners() {
        published(Owner.OPEN, CANONICAL);
        answer(runs().addAlias(Owner.OPEN, CANONICAL, ALIAS));

        assertThat(find(new Owner("stranger"), ALIAS)).isEmpty();
    }
}
