package io.askable.api.curation;

import io.askable.content.CuratedQuestion;
import io.askable.content.Post;
import io.askable.content.QuestionId;
import io.askable.jobs.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts as their publisher sees them. */
final class PostViews {
    private PostViews() {}

    /** One post. {@code publishedDate}: by its author; {@code shownAt}: its questions here. */
    record PostView(
            String blogId,
            String url,
            String title,
            Optional<String> author,
            Optional<String> language,
            Optional<LocalDate> publishedDate,
            int wordCount,
            int questionsWritten,
            Instant shownAt) {
        static PostView of(Post post) {
            return new PostView(
                    post.id().value(),
                    post.url().value(),
                    post.title(),
                    post.author(),
                    post.language(),
                    post.publishedDate(),
                    post.wordCount(),
                    post.questionIds().size(),
                    post.run().publishedAt());
        }
    }

    /** One page of posts, newest first; {@code next} goes into {@code after}. */
    record PostPageView(List<PostView> posts, Optional<String> next) {
        static PostPageView of(Page<Post> page) {
            return new PostPageView(page.items().stream().map(PostView::of).toList(), page.next());
        }
    }

    /** All questions of a post, hidden ones too. */
    record QuestionsView(PostView post, List<CuratedView> questions) {
        static QuestionsView of(Post post, List<CuratedQuestion> all, Map<QuestionId, Votes> votes) {
            List<CuratedView> views = new ArrayList<>();
            int position = 0;
            for (CuratedQuestion entry : all) {
                Optional<Integer> place = entry.hidden() ? Optional.empty() : Optional.of(position++);
                views.add(
                        CuratedView.of(entry, place, votes.get(entry.question().id())));
            }
            return new QuestionsView(PostView.of(post), List.copyOf(views));
        }
    }

    /** That a question is gone. */
    record RemovedView(String questionId, boolean deleted) {}

    /** The job that writes a post anew. */
    record RegenerationView(String jobId, String blogUrl, String status, boolean deduplicated) {}
}
