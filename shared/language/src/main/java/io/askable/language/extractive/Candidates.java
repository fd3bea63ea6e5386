package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishHeadings;
import io.askable.language.extractive.english.EnglishQuestions;
import io.askable.language.extractive.phrases.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds every question that a post answers, good or not so good. */
final class Candidates {

    private final Article article;
    private final Outline outline;
    private final Centrality centrality;
    private final Answers answers;

    Candidates(Article article, Outline outline, Centrality centrality) {
        this.article = article;
        this.outline = outline;
        this.centrality = centrality;
        this.answers = new Answers(outline.sentences());
    }

    List<Candidate> find() {
        boolean english = article.language().map("en"::equals).orElse(true);
        Phrasebook phrases = Phrasebook.of(article.language());
        List<Candidate> found = new ArrayList<>();
        addHeadings(
                new HeadingQuestions(
                        phrases, english ? Optional.of(new EnglishHeadings(article.text())) : Optional.empty()),
                found);
        addSentences(english ? new EnglishQuestions(article.text())::of : phrases::of, found);
        addPost(phrases, found);
        return found;
    }

    private void addHeadings(HeadingQuestions headings, List<Candidate> found) {
        for (Section section : outline.sections()) {
            if (section.heading().isPresent() && !section.sentences().isEmpty()) {
                AnswerSentence first = section.sentences().getFirst();
                headings.of(section.heading().get().text())
                        .ifPresent(asked -> found.add(new Candidate(
                                asked,
                                answers.beginningWith(first),
                                first,
                                asked.kind().weight())));
            }
        }
    }

    private void addSentences(Function<String, Optional<Asked>> questions, List<Candidate> found) {
        for (AnswerSentence sentence : outline.sentences()) {
            questions
                    .apply(sentence.text())
                    .ifPresent(asked -> found.add(new Candidate(
                            asked,
                            answers.around(sentence),
                            sentence,
                            asked.kind().weight() + 2 * centrality.of(sentence))));
        }
    }

    private void addPost(Phrasebook phrases, List<Candidate> found) {
        centrality
                .mostCentral()
                .flatMap(central -> phrases.aboutPost(article.title())
                        .map(question -> new Candidate(
                                new Asked(question, Kind.POST),
                                answers.beginningWith(central),
                                central,
                                Kind.POST.weight())))
                .ifPresent(found::add);
    }
}
