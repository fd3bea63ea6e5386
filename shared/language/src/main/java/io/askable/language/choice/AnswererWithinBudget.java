package io.askable.language.choice;

import io.askable.content.OwnedPassage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.language.LanguageFailure.BudgetSpent;
import io.smallrye.mutiny.Multi;
import java.util.List;

/** Answers with the model until its budget is spent, then without. */
final class AnswererWithinBudget implements Answerer {

    private final Answerer model;
    private final Answerer builtIn;

    AnswererWithinBudget(Answerer model, Answerer builtIn) {
        this.model = model;
        this.builtIn = builtIn;
    }

    @Override
    public String writtenBy() {
        return model.writtenBy();
    }

    @Override
    public Answer answer(String question, List<OwnedPassage> best) {
        try {
            return model.answer(question, best);
        } catch (BudgetSpent e) {
            return builtIn.answer(question, best);
        }
    }

    /** The budget is looked at before the first part, so the two never mix. */
    @Override
    public Multi<AnswerPart> stream(String question, List<OwnedPassage> best) {
        return model.stream(question, best)
                .onFailure(BudgetSpent.class)
                .recoverWithMulti(() -> builtIn.stream(question, best));
    }
}
