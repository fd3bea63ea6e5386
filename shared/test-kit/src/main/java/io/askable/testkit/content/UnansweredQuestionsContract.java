package io.askable.testkit.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.UnansweredQuestion;
import io.askable.content.UnansweredQuestions;
import io.askable.sites.Owner;
import io.askable.testkit.ManualClock;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link UnansweredQuestions} promise, whatever keeps them. */
public interface UnansweredQuestionsContract {

    Owner ASKED = new Owner("asked");
    Optional<BlogUrl> ABOUT = Optional.of(BlogUrl.of("https://blog.example/leases"));

    UnansweredQuestions questions();

    ManualClock clock();

    @Test
    default void countsTheSameWordsAsOneQuestion() {
        note(ASKED, ABOUT, "Who invented it?");
        clock().advance(Duration.ofSeconds(5));
        note(ASKED, ABOUT, "who invented it");

        UnansweredQuestion only = list(10).getFirst();
        assertThat(list(10)).hasSize(1);
        assertThat(only.question()).isEqualTo("Who invented it?");
        assertThat(only.times()).isEqualTo(2);
        assertThat(only.post()).isEqualTo(ABOUT);
        assertThat(Duration.between(only.firstAt(), only.lastAt())).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    default void keepsPostsAndOwnersApartAndListsLastAskedFirst() {
        note(ASKED, ABOUT, "Why?");
        clock().advance(Duration.ofSeconds(1));
        note(ASKED, Optional.empty(), "Why?");
        note(new Owner("other"), ABOUT, "Why?");

        assertThat(list(10)).extracting(UnansweredQuestion::post).containsExactly(Optional.empty(), ABOUT);
        assertThat(list(1)).hasSize(1);
    }

    private void note(Owner owner, Optional<BlogUrl> post, String question) {
        ContentUnderTest.answer(questions().note(owner, post, question));
    }

    private List<UnansweredQuestion> list(int limit) {
        return ContentUnderTest.answer(questions().list(ASKED, limit));
    }
}
