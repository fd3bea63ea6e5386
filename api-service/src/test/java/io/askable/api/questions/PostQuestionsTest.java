package io.askable.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.CuratedQuestion;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.Run;
import io.askable.sites.Owner;
import io.askable.testkit.content.ArticleBuilder;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.content.RunBuilder;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PostQuestionsTest {

    private static final BlogUrl URL = BlogUrl.of("https://blog.example/post");

    private final InMemoryPosts content = new InMemoryPosts(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    private final List<String> reads = new ArrayList<>();
    private final PostQuestions questions = new PostQuestions(counting(content));

    @Test
    void readsAPostThatManyLookAtOnce() {
        publish(3);
        Post post = post();

        assertThat(read(post, 10)).hasSize(3);
        assertThat(read(post, 2)).hasSize(2);
        assertThat(reads).containsOnlyOnce("listQuestions", "findSummary");
    }

    @Test
    void readsAgainWhatANewRunWrote() {
        publish(3);
        assertThat(read(post(), 10)).hasSize(3);

        publish(5);

        assertThat(read(post(), 10)).hasSize(5);
    }

    @Test
    void readsAgainWhatItsPublisherChanged() {
        publish(3);
        Post before = post();
        assertThat(read(before, 10)).hasSize(3);

        await(content.curate(Owner.OPEN, before.id(), before.curation().with(hidden(before))));

        assertThat(read(post(), 10)).hasSize(2);
    }

    private CuratedQuestion hidden(Post post) {
        Question question = await(content.listQuestions(post)).getFirst();
        return new CuratedQuestion(
                question, question.draft().question(), true, false, false, false, OptionalInt.empty());
    }

    private void publish(int asking) {
        Run run = RunBuilder.aRun()
                .of(await(content.begin(Owner.OPEN, URL)))
                .about(ArticleBuilder.anArticle().build())
                .asking(asking)
                .build();
        await(content.store(run));
        await(content.publish(run.id()));
    }

    private Post post() {
        return await(content.find(Owner.OPEN, URL)).orElseThrow();
    }

    private List<QuestionView> read(Post post, int limit) {
        return await(questions.read(post, limit, false)).questions();
    }

    private Posts counting(Posts behind) {
        return (Posts) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Posts.class}, (proxy, method, arguments) -> {
                    reads.add(method.getName());
                    return method.invoke(behind, arguments);
                });
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
