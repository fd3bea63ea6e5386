package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Tagger;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns sentences of one German post into the questions they answer. For one thread. */
public final class GermanQuestions {

    private static final int LONGEST = 14;

    private static final Set<String> ROLES = WordList.of("""
            politiker politikerin autor autorin schriftsteller schriftstellerin journalist journalistin professor
            professorin schauspieler schauspielerin sänger sängerin musiker musikerin fußballer spieler trainer
            unternehmer unternehmerin gründer gründerin künstler künstlerin maler malerin präsident präsidentin
            minister ministerin direktor direktorin leiter leiterin chef chefin arzt ärztin lehrer lehrerin
            forscher forscherin wissenschaftler wissenschaftlerin ingenieur entwickler bischof kardinal papst könig
            königin philosoph philosophin komponist regisseur regisseurin anwalt
            """);

    /** What follows says how something is, not what. */
    private static final Set<String> JUDGEMENTS = WordList.of("""
            gute spannendsten richtige guter gutes große großer großes echte echter echtes weitere wichtiger
            wichtige tolle perfekte ideale neue einzige beste erste größte wahre wahrer absolute kleiner kleine
            kleines schöne schöner schönes schlechte super besonders besonderer besonderes besondere erster erstes
            neuer neues letzte häufigste beliebteste klassische eigene eigener eigenes wichtiges tolles toller sehr
            typischer typisches
            """);

    private static final Pattern CAPITAL = Pattern.compile("(?U)(?<=\\p{Ll},? )\\p{Lu}[\\p{L}-]+");

    private final Tagger tagger = Tagger.german();
    private final Set<String> nouns;

    public GermanQuestions(String article) {
        this.nouns = CAPITAL.matcher(article).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The questions the sentence answers that stand on their own, best first. */
    public List<Asked> of(String text) {
        Sentence sentence = tagger.read(text);
        Optional<MainClause> clause = clause(sentence);
        Stream<Asked> single = Stream.of(
                        Openings.condition(sentence),
                        Openings.purpose(sentence),
                        Openings.number(sentence),
                        Fixed.of(text),
                        Reasons.first(sentence),
                        Reasons.last(sentence),
                        Reasons.whoever(sentence),
                        LeadIns.of(sentence),
                        clause.flatMap(GermanQuestions::definition),
                        clause.flatMap(Amounts::of),
                        clause.flatMap(GermanQuestions::time),
                        clause.flatMap(Dates::of),
                        clause.flatMap(GermanQuestions::person))
                .flatMap(Optional::stream);
        Stream<Asked> parts = Frame.of(sentence, clause).stream().flatMap(Parts::of);
        Stream<Asked> rest = Stream.of(clause.flatMap(Deeds::of), clause.flatMap(Doers::of), Introductions.of(text))
                .flatMap(Optional::stream);
        return Stream.of(single, parts, rest)
                .flatMap(found -> found)
                .filter(asked -> German.allows(asked.question()))
                .toList();
    }

    /** The question that two sentences answer together, of which one gives the reason for the other. */
    public Optional<Asked> ofBoth(String before, String after) {
        if (!Reasons.joins(after)) {
            return Optional.empty();
        }
        return Reasons.inSentenceBefore(tagger.read(after))
                .or(() -> {
                    Sentence sentence = tagger.read(before);
                    return Frame.of(sentence, clause(sentence)).flatMap(frame -> Reasons.inSentenceAfter(frame, after));
                })
                .filter(asked -> German.allows(asked.question()));
    }

    /** The question that a list answers, by the sentence before it. */
    public Optional<Asked> ofList(String introduction) {
        Sentence sentence = tagger.read(introduction);
        return Lists.of(sentence, Frame.of(sentence, clause(sentence)))
                .filter(asked -> German.allows(asked.question()));
    }

    private Optional<MainClause> clause(Sentence sentence) {
        return MainClause.of(sentence, nouns::contains).filter(found -> German.isTelling(found.subject()));
    }

    /** "Eine Sperre ist ein Vertrag, der …", "Sperren sind Verträge, die …". */
    private static Optional<Asked> definition(MainClause clause) {
        Token next = clause.afterVerb();
        boolean kind = clause.finite().says("sind")
                && next.is("NOUN")
                && clause.sentence().at(clause.verb() - 1).is("NOUN")
                && clause.says(clause.verb() + 2, ",")
                && clause.end() - clause.verb() > 6;
        if (kind) {
            return asked("Was sind " + clause.subject() + "?", Kind.DEFINITION);
        }
        boolean defines = German.FINITE_BE.contains(clause.finite().lower())
                && (next.says("ein", "eine") || next.says("der", "die", "das") && isPerson(clause))
                && clause.end() - clause.verb() > 4
                && clause.verb() <= 5
                && nounSoon(clause);
        boolean judged =
                clause
                        .sentence()
                        .tokens()
                        .subList(clause.verb() + 1, Math.min(clause.end(), clause.verb() + 4))
                        .stream()
                        .anyMatch(token -> JUDGEMENTS.contains(token.lower())
                                || token.lower().matches("\\p{L}+(?:ste|sten|ster|stes)"));
        if (!defines || judged) {
            return Optional.empty();
        }
        return asked(
                (isPerson(clause) ? "Wer " : "Was ") + clause.finite().lower() + " " + clause.subject() + "?",
                Kind.DEFINITION);
    }

    private static boolean nounSoon(MainClause clause) {
        for (int i = clause.verb() + 2; i < Math.min(clause.end(), clause.verb() + 6); i++) {
            if (clause.sentence().at(i).isNoun()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(MainClause clause) {
        for (int i = clause.verb() + 1; i < Math.min(clause.end(), clause.verb() + 7); i++) {
            if (ROLES.contains(clause.sentence().at(i).lower())) {
                return !clause.sentence().at(0).is("DET");
            }
        }
        return false;
    }

    /** "Die Firma wurde 1998 in Berlin gegründet": Wann wurde die Firma in Berlin gegründet? */
    private static Optional<Asked> time(MainClause clause) {
        Sentence sentence = clause.sentence();
        int stop = clause.firstBreak();
        for (int i = clause.verb() + 1; i < stop && i <= clause.verb() + 6; i++) {
            if (sentence.at(i).isYear()) {
                int from = clause.says(i - 1, "jahr", "jahre")
                        ? i - 2
                        : clause.says(i - 1, "in", "seit", "bis", "ab", "anfang", "mitte", "ende") ? i - 1 : i;
                boolean since = clause.says(from, "seit");
                boolean span = sentence.find(clause.verb() + 1, i, "bis", "zwischen", "ab", "von") >= 0;
                boolean month =
                        sentence.at(i - 1).isNoun() && !clause.says(i - 1, "jahr", "jahre", "anfang", "mitte", "ende");
                String rest = sentence.between(clause.verb() + 1, from) + " " + sentence.between(i + 1, stop);
                boolean tells = !rest.isBlank() && stop == clause.end() && stop - clause.verb() <= LONGEST;
                return tells && !month && !span
                        ? asked(clause.ask(since ? "Seit wann" : "Wann", rest), Kind.TIME)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Das Werk wurde von Ada Lovelace geschrieben": Von wem wurde das Werk geschrieben? */
    private static Optional<Asked> person(MainClause clause) {
        Sentence sentence = clause.sentence();
        boolean passive = clause.finite().says("wurde", "wurden", "wird", "werden")
                && clause.afterVerb().says("von")
                && clause.firstBreak() == clause.end();
        int after = clause.verb() + 2;
        while (after < clause.end() && sentence.at(after).is("PROPN")) {
            after++;
        }
        return passive && after > clause.verb() + 2 && after < clause.end()
                ? asked(clause.ask("Von wem", sentence.between(after, clause.end())), Kind.PERSON)
                : Optional.empty();
    }

    private static Optional<Asked> asked(String question, Kind kind) {
        return Optional.of(new Asked(question, kind));
    }
}
