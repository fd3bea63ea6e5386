package io.askable.worker.whole;

import io.askable.content.Article;
import io.askable.language.Drafted;
import io.askable.language.InProcess;
import io.askable.language.LanguageFailure;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.WritingBrief;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The built-in writer, until a test has it fail. */
@Alternative
@Priority(1)
@Singleton
public class FailingWriter implements QuestionWriter {

    private final QuestionWriter builtIn;
    private volatile Optional<Supplier<LanguageFailure>> failure = Optional.empty();

    FailingWriter(@InProcess QuestionWriter builtIn) {
        this.builtIn = builtIn;
    }

    void failWith(Supplier<LanguageFailure> planned) {
        failure = Optional.of(planned);
    }

    void recover() {
        failure = Optional.empty();
    }

    @Override
    public String writtenBy() {
        return builtIn.writtenBy();
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return builtIn.fingerprint(brief);
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        return builtIn.summarise(article, brief);
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        failure.ifPresent(planned -> {
            throw planned.get();
        });
        return builtIn.writeQuestions(article, brief);
    }
}
