package io.askable.api.ask;

import io.askable.api.requests.Blocking;
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
class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final double NANOS_PER_MS = 1_000_000;

    private final Retrieval retrieval;
    private final Answerer answerer;
    private final Blocking blocking;
    private final UnansweredQuestions unanswered;

    Asking(Retrieval retrieval, Answerer answerer, Blocking blocking, UnansweredQuestions unanswered) {
        this.retrieval = retrieval;
        this.answerer = answerer;
        this.blocking = blocking;
        this.unanswered = unanswered;
    }

    Uni<AskView> answer(Owner owner, AskRequest request) {
        long begun = System.nanoTime();
        return retrieve(owner, request)
                .chain(evidence -> blocking.call(() -> answerer.answer(request.question(), evidence.passages()))
                        .map(answer -> view(request, evidence, answer, begun)))
                .call(view -> noteVain(owner, request, view));
    }

    /** Text as it comes, then sources, then the whole as the last. */
    Multi<Part> stream(Owner owner, AskRequest request) {
        long begun = System.nanoTime();
        return retrieve(owner, request)
                .onItem()
                .transformToMulti(evidence -> answerer.stream(request.question(), evidence.passages())
                        .onItem()
                        .transformToIterable(part -> parts(request, evidence, part, begun)))
                .onItem()
                .call(part -> part.data() instanceof AskView view
                        ? noteVain(owner, request, view)
                        : Uni.createFrom().voidItem());
    }

    /** For the publisher to see what is missing; the reader's answer does not hang on it. */
    private Uni<Void> noteVain(Owner owner, AskRequest request, AskView view) {
        if (view.answered()) {
            return Uni.createFrom().voidItem();
        }
        Optional<BlogUrl> post = Optional.ofNullable(request.blogUrl()).map(BlogUrl::of);
        return unanswered
                .note(owner, post, request.question().strip())
                .onFailure()
                .invoke(failure -> LOG.debug("A question in vain was not noted", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Evidence> retrieve(Owner owner, AskRequest request) {
        String question = request.question();
        return Optional.ofNullable(request.blogUrl())
                .map(url -> retrieval.fromPost(owner, BlogUrl.of(url), question))
                .orElseGet(() -> retrieval.fromAll(owner, question));
    }

    private static List<Part> parts(AskRequest request, Evidence evidence, AnswerPart part, long begun) {
        return switch (part) {
            case AnswerPart.Token token -> List.of(new Part("token", new AskView.TokenView(token.text())));
            case AnswerPart.Source source ->
                evidence.source(source.quote()).stream()
                        .map(view -> new Part("source", view))
                        .toList();
            case AnswerPart.Done done -> List.of(new Part("done", view(request, evidence, done.answer(), begun)));
        };
    }

    private static AskView view(AskRequest request, Evidence evidence, Answer answer, long begun) {
        return new AskView(
                true,
                request.question(),
                answer.text(),
                answer.quotes().stream()
                        .map(evidence::source)
                        .flatMap(Optional::stream)
                        .toList(),
                answer.answered(),
                answer.text().isBlank() ? 0 : answer.text().strip().split("\\s+").length,
                Math.round((System.nanoTime() - begun) / NANOS_PER_MS * 10) / 10.0,
                evidence.writtenBy(answer));
    }

    /** One event of a streamed answer. */
    record Part(String name, Object data) {}
}
