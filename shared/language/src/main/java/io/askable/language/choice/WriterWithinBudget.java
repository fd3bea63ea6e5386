package io.askable.language.choice;

import io.askable.content.Article;
import io.askable.language.Drafted;
import io.askable.language.LanguageFailure.BudgetSpent;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.WritingBrief;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Writes with the model until its budget is spent, then without. */
final class WriterWithinBudget implements QuestionWriter {

    private static final Logger LOG = Logger.getLogger(WriterWithinBudget.class);

    private final QuestionWriter model;
    private final QuestionWriter builtIn;

    WriterWithinBudget(QuestionWriter model, QuestionWriter builtIn) {
        this.model = model;
        this.builtIn = builtIn;
    }

    @Override
    public String writtenBy() {
        return model.writtenBy();
    }

    @Override
    public String writtenBy(WritingBrief brief) {
        return model.writtenBy(brief);
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return model.fingerprint(brief);
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        return within(writer -> writer.summarise(article, brief));
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        return within(writer -> writer.writeQuestions(article, brief));
    }

    private <T> T within(Function<QuestionWriter, T> writing) {
        try {
            return writing.apply(model);
        } catch (BudgetSpent e) {
            LOG.warnf("%s; writing without the model", e.getMessage());
            return writing.apply(builtIn);
        }
    }
}
