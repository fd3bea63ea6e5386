package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishHeadings;
import io.askable.language.extractive.english.EnglishQuestions;
import io.askable.language.extractive.german.GermanQuestions;
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
        Optional<String> language = WrittenIn.of(article);
        Phrasebook phrases = Phrasebook.of(language);
        Optional<EnglishHeadings> english =
                language.filter("en"::equals).map(tag -> new EnglishHeadings(article.text()));
        List<Candidate> found = new ArrayList<>();
        addHeadings(new HeadingQuestions(phrases, english, language), found);
        Salience salience = new Salience(article, language);
        addSentences(
                salience,
                switch (language.orElse("")) {
                    case "en" -> new EnglishQuestions(article.text())::of;
                    case "de" -> new GermanQuestions(article.text())::of;
                    default -> phrases::of;
                },
                found);
        addPost(phrases, found);
        return found;
    }

    private void addHeadings(HeadingQuestions headings, List<Candidate> found) {
        for (Section section : outline.sections()) {
            boolean repeatsTitle = section.heading()
                    .filter(heading -> article.title().contains(heading.text())
                            || heading.text().contains(article.title()))
                    .isPresent();
            if (section.heading().isPresent()
                    && !repeatsTitle
                    && !section.sentences().isEmpty()) {
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

    private void addSentences(Salience salience, Function<String, Optional<Asked>> questions, List<Candidate> found) {
        for (AnswerSentence sentence : outline.sentences()) {
            questions
                    .apply(sentence.text())
                    .filter(salience::isSubject)
                    .ifPresent(asked -> found.add(new Candidate(
                            asked,
                            answers.around(sentence),
                            sentence,
                            asked.kind().weight() + 2 * centrality.of(sentence))));
        }
    }

    private void addPost(Phrasebook phrases, List<Candidate> found) {
        centrality
                .lead()
                .flatMap(central -> phrases.aboutPost(article.title())
                        .map(question -> new Candidate(
                                new Asked(question, Kind.POST),
                                answers.beginningWith(central),
                                central,
                                Kind.POST.weight())))
                .ifPresent(found::add);
    }
}
