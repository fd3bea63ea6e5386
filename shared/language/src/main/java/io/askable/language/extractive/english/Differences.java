package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "The difference between a lock and a lease is time": what is the difference? */
final class Differences implements Pattern {

    @Override
    public Optional<String> ask(Reading reading) {
        Sentence sentence = reading.sentence();
        int end = sentence.end();
        for (int i = 0; i + 4 < end; i++) {
            if (sentence.at(i).says("difference", "differences")
                    && sentence.at(i + 1).says("between")) {
                int after = Clause.endOfNounPhrase(sentence, i + 2, end);
                boolean pair = sentence.find(i + 2, after, "and") > 0;
                boolean told = after < end && sentence.at(after).isFiniteBe();
                return pair && told
                        ? Optional.of("What "
                                + (sentence.at(i).says("differences")
                                        ? "are the differences between "
                                        : "is the difference between ")
                                + sentence.between(i + 2, after) + "?")
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
