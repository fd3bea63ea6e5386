package io.askable.api.ask;

import io.askable.api.limits.Quotas;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.VirtualThreads;
import io.askable.api.security.Callers;
import io.askable.content.OwnedPassage;
import io.askable.content.UnansweredQuestions;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers readers' questions from what posts say, or says that they do not. */
@ApplicationScoped
class QuestionAnswering {
    private static final Logger LOG = Logger.getLogger(QuestionAnswering.class);

    private final Callers callers;
    private final Quotas quotas;
    private final Retrieval retrieval;
    private final Answerer answerer;
    private final VirtualThreads blocking;
    private final UnansweredQuestions unanswered;

    QuestionAnswering(
            Callers callers,
            Quotas quotas,
            Retrieval retrieval,
            Answerer answerer,
            VirtualThreads blocking,
            UnansweredQuestions unanswered) {
        this.callers = callers;
        this.quotas = quotas;
        this.retrieval = retrieval;
        this.answerer = answerer;
        this.blocking = blocking;
        this.unanswered = unanswered;
    }

    /** Counts the question, and finds what it can be answered from. Fails with {@link Refusal}. */
    Uni<Prepared> prepare(AskRequest request) {
        long begun = System.nanoTime();
        return callers.ownerOf(request.blogUrl()).call(() -> quotas.ask()).chain(owner -> retrieve(owner, request)
                .map(evidence -> new Prepared(owner, request, evidence, begun)));
    }

    Uni<AskView> answer(Prepared asked) {
        return blocking.call(() -> answerer.answer(asked.question(), asked.passages()))
                .map(asked::view)
                .call(view -> noteVain(asked, view));
    }

    /** Text as it comes, then sources, then the whole as the last. */
    Multi<Part> stream(Prepared asked) {
        return answerer.stream(asked.question(), asked.passages())
                .onItem()
                .transformToIterable(asked::parts)
                .onItem()
                .call(part -> part.data() instanceof AskView view
                        ? noteVain(asked, view)
                        : Uni.createFrom().voidItem());
    }

    /** For the publisher to see what is missing; the reader's answer does not hang on it. */
    private Uni<Void> noteVain(Prepared asked, AskView view) {
        if (view.answered()) {
            return Uni.createFrom().voidItem();
        }
        Optional<BlogUrl> post = Optional.ofNullable(asked.request().blogUrl()).map(BlogUrl::of);
        return unanswered
                .note(asked.owner(), post, asked.question().strip())
                .onFailure()
                .invoke(failure -> LOG.debug("A question in vain was not noted", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<RetrievedPassages> retrieve(Owner owner, AskRequest request) {
        String question = request.question();
        return Optional.ofNullable(request.blogUrl())
                .map(url -> retrieval.fromPost(owner, BlogUrl.of(url), question))
                .orElseGet(() -> retrieval.fromAll(owner, question));
    }

    /** One event of a streamed answer. */
    record Part(String name, Object data) {}

    /** A question with what it can be answered from. */
    record Prepared(Owner owner, AskRequest request, RetrievedPassages evidence, long begunNanos) {
        private static final double NANOS_PER_MS = 1_000_000;

        String question() {
            return request.question();
        }

        List<OwnedPassage> passages() {
            return evidence.passages();
        }

        List<Part> parts(AnswerPart part) {
            return switch (part) {
                case AnswerPart.Token token -> List.of(new Part("token", new AskView.TokenView(token.text())));
                case AnswerPart.Source source ->
                    evidence.source(source.quote()).stream()
                            .map(view -> new Part("source", view))
                            .toList();
                case AnswerPart.Done done -> List.of(new Part("done", view(done.answer())));
            };
        }

        AskView view(Answer answer) {
            return new AskView(
                    true,
                    question(),
                    answer.text(),
                    answer.quotes().stream()
                            .map(evidence::source)
                            .flatMap(Optional::stream)
                            .toList(),
                    answer.answered(),
                    answer.text().isBlank() ? 0 : answer.text().strip().split("\\s+").length,
                    Math.round((System.nanoTime() - begunNanos) / NANOS_PER_MS * 10) / 10.0,
                    evidence.writtenBy(answer));
        }
    }
}
