package io.askable.testkit.content;

import io.askable.content.Article;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.content.Runs;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** What a contract of posts needs from those who prove it, with the steps its tests are told in. Empty before each test. */
public interface ContentUnderTest {

    Posts posts();

    Runs runs();

    /** Makes everything stored so much older. */
    void age(Duration span);

    /** A run that began and is stored, unseen by readers. */
    default Run written(Owner owner, BlogUrl url) {
        return written(
                RunBuilder.aRun().ownedBy(owner),
                owner,
                ArticleBuilder.anArticle().at(url).build());
    }

    /** The same with a run and an article of the test's own. */
    default Run written(RunBuilder run, Owner owner, Article article) {
        Run whole = run.of(answer(runs().begin(owner, article.url())))
                .ownedBy(owner)
                .about(article)
                .build();
        answer(runs().store(whole));
        return whole;
    }

    default Publication publish(Run run) {
        return answer(runs().publish(run.id()));
    }

    /** A run that readers see. */
    default Run published(Owner owner, BlogUrl url) {
        Run run = written(owner, url);
        publish(run);
        return run;
    }

    default Optional<Post> find(Owner owner, BlogUrl url) {
        return answer(posts().find(owner, url));
    }

    /** The run that readers of an address see. */
    default Optional<Long> shownNumber(Owner owner, BlogUrl url) {
        return find(owner, url).map(post -> post.run().number());
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
