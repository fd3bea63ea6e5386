package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.retrieve.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what a post is about from what it merely mentions. */
final class Salience {

    private static final int OFTEN = 3;

    /** What a post defines it means to speak of. */
    private static final int DEFINED = 2;

    /** Causes, means, purposes and dates are wanted of side issues too. */
    private static final Set<Kind> ON_A_SUBJECT =
            Set.of(Kind.DEFINITION, Kind.FACT, Kind.PERSON, Kind.CONDITION, Kind.NUMBER, Kind.USE);

    private final Terms terms;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> title;

    Salience(Article article, Optional<String> language) {
        this.terms = Terms.of(language);
        this.title = new HashSet<>(terms.in(article.title()));
        terms.in(article.text()).forEach(term -> counts.merge(term, 1, Integer::sum));
    }

    /** Whether the post says more of the subject than the one sentence. */
    boolean isSubject(Asked asked) {
        if (!ON_A_SUBJECT.contains(asked.kind())) {
            return true;
        }
        int often = asked.kind() == Kind.DEFINITION ? DEFINED : OFTEN;
        List<String> asks = terms.in(asked.question());
        return asks.stream().anyMatch(term -> title.contains(term) || counts.getOrDefault(term, 0) >= often);
    }
}
