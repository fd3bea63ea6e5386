package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishQuestions;
import io.askable.language.extractive.german.GermanQuestions;
import io.askable.language.extractive.phrases.Phrasebook;
import io.askable.language.retrieve.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds every question that a post answers, good or not so good. */
final class Candidates {

    /** A section whose first sentences are left out has its answer in what is left out. */
    private static final int MOST_SKIPPED = 100;

    private static final int SHORTEST_ANSWER = 45;
    private static final int SHORTEST_NAME = 10;

    /** Its answer is in the sentence before: "The act regulates these issues." Days and weeks need no other sentence. */
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?iU)\\b(?:these|those|this(?! (?:is|year|week|month|day))|dies(?:e[nmrs]?)?(?! (?:jahr|woche|monat|tage?))) [„“\"»]?\\p{L}+");

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
        List<Candidate> found = new ArrayList<>();
        HeadingQuestions headings = new HeadingQuestions(article, language);
        addHeadings(headings, found);
        addPosed(headings, found);
        Salience salience = new Salience(article, language);
        switch (language.orElse("")) {
            case "en" -> {
                EnglishQuestions english = new EnglishQuestions(article.text());
                addSentences(salience, english::of, found);
                addPairs(english::ofBoth, found);
                addLists(english::ofList, found);
            }
            case "de" -> {
                GermanQuestions german = new GermanQuestions(article.text());
                addSentences(salience, german::of, found);
                addPairs(german::ofBoth, found);
                addLists(german::ofList, found);
            }
            default ->
                addSentences(salience, sentence -> phrases.of(sentence).stream().toList(), found);
        }
        addPost(language, phrases, found);
        return found;
    }

    private void addHeadings(HeadingQuestions headings, List<Candidate> found) {
        for (Section section : outline.sections()) {
            boolean repeatsTitle = section.heading()
                    .filter(heading -> article.title().contains(heading.text())
                            || heading.text().contains(article.title()))
                    .isPresent();
            section.heading()
                    .filter(heading -> !repeatsTitle)
                    .flatMap(heading -> headings.of(heading.text()))
                    .flatMap(asked -> answer(section, asked))
                    .filter(Candidates::answersReaders)
                    .ifPresent(found::add);
        }
    }

    private Optional<Candidate> answer(Section section, Asked asked) {
        if (section.list().isPresent()) {
            return answers.listed(section, section.list().get())
                    .map(listed -> new Candidate(
                            asked, listed.answer(), listed.quote(), asked.kind().weight()));
        }
        return section.sentences().stream()
                .findFirst()
                .filter(first -> section.skipped() <= MOST_SKIPPED)
                .map(first -> new Candidate(
                        asked, answers.beginningWith(first), first, asked.kind().weight()));
    }

    private static boolean answersReaders(Candidate candidate) {
        return candidate.answer().length() >= SHORTEST_ANSWER
                && !HeadingQuestions.isInterview(candidate.asked().question(), candidate.answer())
                && !HeadingQuestions.isEvaded(candidate.asked().question(), candidate.answer());
    }

    private void addPosed(HeadingQuestions headings, List<Candidate> found) {
        for (Posed posed : outline.posed()) {
            headings.ofSentence(posed.question())
                    .map(asked -> new Candidate(
                            asked,
                            answers.beginningWith(posed.answer()),
                            posed.answer(),
                            asked.kind().weight()))
                    .filter(Candidates::answersReaders)
                    .ifPresent(found::add);
        }
    }

    private void addSentences(Salience salience, Function<String, List<Asked>> questions, List<Candidate> found) {
        for (AnswerSentence sentence : outline.sentences()) {
            if (POINTS_BACK.matcher(sentence.text()).find()) {
                continue;
            }
            questions.apply(sentence.text()).stream()
                    .filter(salience::isSubject)
                    .findFirst()
                    .ifPresent(asked -> found.add(new Candidate(
                            asked,
                            answers.around(sentence),
                            sentence,
                            asked.kind().weight() + 2 * centrality.of(sentence))));
        }
    }

    private void addPairs(BiFunction<String, String, Optional<Asked>> question, List<Candidate> found) {
        for (int i = 1; i < outline.sentences().size(); i++) {
            AnswerSentence before = outline.sentences().get(i - 1);
            AnswerSentence after = outline.sentences().get(i);
            if (Dependence.standsAlone(before.text())
                    && !POINTS_BACK.matcher(before.text()).find()) {
                answers.together(before, after)
                        .flatMap(both -> question.apply(before.text(), after.text())
                                .map(asked -> new Candidate(
                                        asked, both.text(), both, asked.kind().weight() + 2 * centrality.of(after))))
                        .ifPresent(found::add);
            }
        }
    }

    private void addLists(Function<String, Optional<Asked>> question, List<Candidate> found) {
        for (Introduced introduced : outline.introduced()) {
            question.apply(introduced.sentence())
                    .flatMap(asked -> answers.listed(introduced.place(), introduced.list())
                            .map(listed -> new Candidate(
                                    asked,
                                    listed.answer(),
                                    listed.quote(),
                                    asked.kind().weight())))
                    .ifPresent(found::add);
        }
    }

    /** Asked by the heading that repeats the title where there is one: it lacks what a page adds, the site and the section. */
    private void addPost(Optional<String> language, Phrasebook phrases, List<Candidate> found) {
        String name = outline.sections().stream()
                .flatMap(section -> section.heading().stream())
                .map(heading -> heading.text().strip())
                .filter(heading ->
                        heading.length() >= SHORTEST_NAME && article.title().contains(heading))
                .findFirst()
                .orElse(article.title());
        Opening opening = new Opening(outline.sentences(), answers, name, Description.of(article), Terms.of(language));
        opening.find()
                .flatMap(lead -> phrases.aboutPost(opening.speaksOfTitle(lead) ? name : "")
                        .map(question -> new Candidate(
                                new Asked(question, Kind.POST), answers.beginningWith(lead), lead, Kind.POST.weight())))
                .ifPresent(found::add);
    }
}
