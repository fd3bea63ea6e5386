package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Tagger;
import io.askable.language.extractive.tagged.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns sentences of one German post into the questions they answer. For one thread. */
public final class GermanQuestions {

    private static final int LONGEST = 14;

    private static final Set<String> ROLES = Set.of(
            "politiker",
            "politikerin",
            "autor",
            "autorin",
            "schriftsteller",
            "schriftstellerin",
            "journalist",
            "journalistin",
            "professor",
            "professorin",
            "schauspieler",
            "schauspielerin",
            "sänger",
            "sängerin",
            "musiker",
            "musikerin",
            "fußballer",
            "spieler",
            "trainer",
            "unternehmer",
            "unternehmerin",
            "gründer",
            "gründerin",
            "künstler",
            "künstlerin",
            "maler",
            "malerin",
            "präsident",
            "präsidentin",
            "minister",
            "ministerin",
            "direktor",
            "direktorin",
            "leiter",
            "leiterin",
            "chef",
            "chefin",
            "arzt",
            "ärztin",
            "lehrer",
            "lehrerin",
            "forscher",
            "forscherin",
            "wissenschaftler",
            "wissenschaftlerin",
            "ingenieur",
            "entwickler",
            "bischof",
            "kardinal",
            "papst",
            "könig",
            "königin",
            "philosoph",
            "philosophin",
            "komponist",
            "regisseur",
            "regisseurin",
            "anwalt");

    /** What a verb asks for, where the subject stands before it. */
    private static final Map<String, String> ASKING = Map.ofEntries(
            Map.entry("fordert", "Was"),
            Map.entry("fordern", "Was"),
            Map.entry("forderte", "Was"),
            Map.entry("kritisiert", "Was"),
            Map.entry("kritisierte", "Was"),
            Map.entry("empfiehlt", "Was"),
            Map.entry("empfehlen", "Was"),
            Map.entry("plant", "Was"),
            Map.entry("planen", "Was"),
            Map.entry("bietet", "Was"),
            Map.entry("bieten", "Was"),
            Map.entry("enthält", "Was"),
            Map.entry("enthalten", "Was"),
            Map.entry("ermöglicht", "Was"),
            Map.entry("ermöglichen", "Was"),
            Map.entry("zeigt", "Was"),
            Map.entry("zeigen", "Was"),
            Map.entry("verspricht", "Was"),
            Map.entry("umfasst", "Was"),
            Map.entry("benötigt", "Was"),
            Map.entry("benötigen", "Was"),
            Map.entry("bedeutet", "Was"),
            Map.entry("verursacht", "Was"),
            Map.entry("untersucht", "Was"),
            Map.entry("regelt", "Was"),
            Map.entry("misst", "Was"),
            Map.entry("produziert", "Was"),
            Map.entry("entwickelt", "Was"),
            Map.entry("warnt", "Wovor"),
            Map.entry("warnen", "Wovor"),
            Map.entry("warnte", "Wovor"),
            Map.entry("besteht", "Woraus"),
            Map.entry("bestehen", "Woraus"),
            Map.entry("kostet", "Wie viel"),
            Map.entry("kosten", "Wie viel"),
            Map.entry("dauert", "Wie lange"),
            Map.entry("dauern", "Wie lange"),
            Map.entry("dauerte", "Wie lange"));

    private static final Pattern CAPITAL = Pattern.compile("(?U)(?<=\\p{Ll},? )\\p{Lu}[\\p{L}-]+");

    private final Tagger tagger = Tagger.german();
    private final Set<String> nouns;

    public GermanQuestions(String article) {
        this.nouns = CAPITAL.matcher(article).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The best question the sentence answers, if any stands on its own. */
    public Optional<Asked> of(String text) {
        Sentence sentence = tagger.read(text);
        Optional<MainClause> clause =
                MainClause.of(sentence, nouns::contains).filter(found -> German.isTelling(found.subject()));
        return Openings.condition(sentence)
                .or(() -> Openings.purpose(sentence))
                .or(() -> Openings.number(sentence))
                .or(() -> clause.flatMap(GermanQuestions::cause))
                .or(() -> clause.flatMap(GermanQuestions::definition))
                .or(() -> clause.flatMap(GermanQuestions::time))
                .or(() -> clause.flatMap(GermanQuestions::person))
                .or(() -> clause.flatMap(GermanQuestions::fact))
                .filter(asked -> German.allows(asked.question()));
    }

    /** "Die Lounge ist voll, weil …": Warum ist die Lounge voll? */
    private static Optional<Asked> cause(MainClause clause) {
        int weil = clause.sentence().find(clause.verb() + 2, clause.end(), "weil", "da");
        boolean whole = weil > 0
                && clause.says(weil - 1, ",")
                && clause.firstBreak() == weil - 1
                && clause.end() - weil > 3
                && !clause.sentence().at(weil + 1).is("AUX", "VERB");
        return whole && weil - clause.verb() <= LONGEST
                ? asked(clause.ask("Warum", weil - 1), Kind.CAUSE)
                : Optional.empty();
    }

    private static Optional<Asked> definition(MainClause clause) {
        Token next = clause.afterVerb();
        boolean defines = German.FINITE_BE.contains(clause.finite().lower())
                && next.says("ein", "eine", "der", "die", "das")
                && clause.end() - clause.verb() > 4
                && clause.verb() <= 5
                && nounSoon(clause);
        boolean judged = clause.sentence()
                        .find(
                                clause.verb() + 1,
                                Math.min(clause.end(), clause.verb() + 4),
                                "gute",
                                "der",
                                "spannendsten",
                                "richtige",
                                "guter",
                                "gutes",
                                "große",
                                "großer",
                                "großes",
                                "echte",
                                "echter",
                                "echtes",
                                "weitere",
                                "wichtiger",
                                "wichtige",
                                "tolle",
                                "perfekte",
                                "ideale",
                                "neue",
                                "einzige",
                                "beste",
                                "erste",
                                "größte",
                                "wahre",
                                "wahrer",
                                "absolute")
                > 0;
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
                        : clause.says(i - 1, "in", "seit", "bis", "ab") ? i - 1 : i;
                boolean since = clause.says(from, "seit");
                boolean span = sentence.find(clause.verb() + 1, i, "bis", "zwischen", "ab", "von") >= 0;
                boolean month = sentence.at(i - 1).isNoun() && !clause.says(i - 1, "jahr", "jahre");
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

    private static Optional<Asked> fact(MainClause clause) {
        Optional<String> asking = Optional.ofNullable(ASKING.get(clause.finite().lower()));
        Token next = clause.afterVerb();
        return asking.filter(word -> switch (word) {
                    case "Wovor" -> next.says("vor");
                    case "Woraus" -> next.says("aus");
                    case "Wie viel", "Wie lange" ->
                        next.is("NUM") || next.says("rund", "etwa", "mindestens", "nur", "zwischen", "ab", "bis");
                    default ->
                        next.is("DET", "NOUN", "ADJ", "NUM") && !next.says("der")
                                || clause.says(clause.verb() + 1, ",") && clause.says(clause.verb() + 2, "dass");
                })
                .flatMap(word -> asked(clause.ask(word, ""), Kind.FACT));
    }

    private static Optional<Asked> asked(String question, Kind kind) {
        return Optional.of(new Asked(question, kind));
    }
}
