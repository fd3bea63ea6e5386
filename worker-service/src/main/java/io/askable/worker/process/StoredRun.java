package io.askable.worker.process;

import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.Question;
import io.askable.jobs.JobResult;
import java.util.List;
import java.util.Map;

/** The result of a job that found nothing changed: the run that readers see already. */
final class StoredRun {

    private StoredRun() {}

    static JobResult of(Post post, List<Question> questions, List<Passage> passages) {
        long embedded = questions.stream()
                        .filter(question -> question.embedding().isPresent())
                        .count()
                + passages.stream()
                        .filter(passage -> passage.embedding().isPresent())
                        .count();
        int withSummary = embedded == 0 ? 0 : 1;
        String writtenBy = questions.isEmpty() ? "" : questions.getFirst().writtenBy();
        return new JobResult(
                post.run().id(),
                post.run().number(),
                post.run().id().value(),
                questions.size(),
                Math.toIntExact(embedded) + withSummary,
                Map.of("unchanged", true, "written_by", writtenBy));
    }
}
