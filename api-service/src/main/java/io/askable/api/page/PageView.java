package io.askable.api.page;

import io.askable.api.questions.BlogInfo;
import io.askable.api.questions.PostQuestionsView;
import io.askable.api.questions.QuestionView;
import io.askable.jobs.Job;
import io.askable.url.BlogUrl;
import java.util.List;
import java.util.Optional;

/** Questions, or why there are none yet. */
record PageView(
        String processingStatus,
        String blogUrl,
        Optional<List<QuestionView>> questions,
        Optional<BlogInfo> blogInfo,
        Optional<String> jobId,
        String message) {

    static PageView ready(BlogUrl url, PostQuestionsView view) {
        return new PageView(
                PageState.READY.wireName(),
                url.value(),
                Optional.of(view.questions()),
                Optional.of(view.blogInfo()),
                Optional.empty(),
                PageState.READY.message());
    }

    static PageView without(BlogUrl url, PageState state) {
        return new PageView(
                state.wireName(), url.value(), Optional.empty(), Optional.empty(), Optional.empty(), state.message());
    }

    static PageView waiting(BlogUrl url, PageState state, Job job) {
        return new PageView(
                state.wireName(),
                url.value(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(job.id().value()),
                state.message());
    }
}
