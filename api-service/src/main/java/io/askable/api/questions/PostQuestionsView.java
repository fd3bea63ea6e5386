package io.askable.api.questions;

import io.askable.content.Post;
import io.askable.content.Question;
import io.askable.content.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A post's questions, with the post. */
public record PostQuestionsView(boolean success, List<QuestionView> questions, BlogInfo blogInfo) {
    static PostQuestionsView of(
            Post post, List<Question> questions, Optional<Summary> summary, int limit, boolean randomize) {
        List<Question> ordered = new ArrayList<>(questions);
        if (randomize) {
            Collections.shuffle(ordered);
        }
        List<QuestionView> shown =
                ordered.stream().limit(limit).map(QuestionView::of).toList();
        return new PostQuestionsView(true, shown, BlogInfo.of(post, questions.size(), summary));
    }
}
