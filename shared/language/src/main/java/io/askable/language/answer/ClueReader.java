package io.askable.language.answer;

import static io.askable.language.answer.Clue.COVERED;
import static io.askable.language.answer.Clue.DENIAL_TURNED;
import static io.askable.language.answer.Clue.DENIES;
import static io.askable.language.answer.Clue.DENIES_ALONE;
import static io.askable.language.answer.Clue.KIND_MISSING;
import static io.askable.language.answer.Clue.LIKENESS;
import static io.askable.language.answer.Clue.NAMES_UNKNOWN;
import static io.askable.language.answer.Clue.NUMBERS_MISSING;
import static io.askable.language.answer.Clue.OPPOSITES_IN_PLACE;
import static io.askable.language.answer.Clue.REWORDED;
import static io.askable.language.answer.Clue.REWORDED_ALIKE;
import static io.askable.language.answer.Clue.ROOM;
import static io.askable.language.answer.Clue.SUPERLATIVE_MISSING;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the clues that words give; likeness is measured elsewhere. */
final class ClueReader {

    /** About what is usual; the weights of likeness and rewording by themselves make up for what is not quite so. */
    private static final double USUALLY_ALIKE = 0.68;

    private static final double USUALLY_REWORDED = 1.3;

    private static final int MOST_REWORDED = 4;
    private static final int MOST_ROOM = 25;
    private static final double HALF = 0.5;
    private static final double MOST = 0.6;

    private static final Pattern SUPERLATIVE = Pattern.compile(
            "(?iU)\\b(?:most|least|first|last|only|best|worst|\\w{3,}est|einzige\\w*|\\w{3,}ste[nrs]?)\\b");

    private final Reading question;
    private final Set<String> asked;
    private final Set<String> known;

    /** @param passages all that may answer, for what none of them holds */
    ClueReader(Reading question, List<Reading> passages) {
        this.question = question;
        this.asked = question.positions().keySet();
        this.known = passages.stream().map(Reading::lower).collect(Collectors.toSet());
    }

    Map<Clue, Double> read(Candidate best) {
        Reading sentence = best.sentence();
        Map<Clue, Double> clues = new EnumMap<>(Clue.class);
        clues.put(COVERED, best.covered());
        clues.put(REWORDED, (double)
                Math.min(MOST_REWORDED, lacks(best.passageReading()).size()));
        clues.put(ROOM, (double) Math.min(MOST_ROOM, room(sentence)));
        readDenial(best, clues);
        readNames(sentence, clues);
        readOpposites(sentence, clues);
        Wanted wanted = Wanted.by(question.text());
        clues.put(KIND_MISSING, flag(!wanted.isIn(sentence, question)));
        return clues;
    }

    /** As {@link #read}, with what a measured likeness tells. */
    Map<Clue, Double> read(Candidate best, double likeness) {
        Map<Clue, Double> clues = read(best);
        clues.put(LIKENESS, likeness);
        clues.put(REWORDED_ALIKE, (likeness - USUALLY_ALIKE) * (clues.get(REWORDED) - USUALLY_REWORDED));
        return clues;
    }

    private void readDenial(Candidate best, Map<Clue, Double> clues) {
        boolean sentenceDenies = best.sentence().denies();
        clues.put(DENIES, flag(question.denies()));
        clues.put(DENIES_ALONE, question.denies() && !sentenceDenies ? best.covered() : 0);
        clues.put(DENIAL_TURNED, flag(question.denies() != sentenceDenies && best.covered() > MOST));
    }

    private void readNames(Reading sentence, Map<Clue, Double> clues) {
        long unknown = question.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> known.stream().noneMatch(passage -> passage.contains(name)))
                .count();
        clues.put(NAMES_UNKNOWN, (double) unknown);
        clues.put(NUMBERS_MISSING, (double) missing(question.numbers(), sentence));
        List<String> superlatives = SUPERLATIVE
                .matcher(question.text())
                .results()
                .map(MatchResult::group)
                .toList();
        clues.put(SUPERLATIVE_MISSING, (double) missing(superlatives, sentence));
    }

    private void readOpposites(Reading sentence, Map<Clue, Double> clues) {
        List<String> missing = lacks(sentence);
        double held = asked.isEmpty() ? 0 : 1 - (double) missing.size() / asked.size();
        double opposites = missing.stream()
                .filter(stem -> sentence.positions().keySet().stream()
                        .anyMatch(other -> Antonyms.english().areOpposite(stem, other)))
                .count();
        clues.put(OPPOSITES_IN_PLACE, held >= HALF ? opposites : 0);
    }

    private List<String> lacks(Reading text) {
        return asked.stream().filter(stem -> !text.has(stem)).toList();
    }

    private long room(Reading sentence) {
        return sentence.positions().keySet().stream()
                .filter(stem -> !asked.contains(stem))
                .count();
    }

    private static long missing(Collection<String> wanted, Reading text) {
        return wanted.stream()
                .filter(word -> !text.lower().contains(word.toLowerCase(Locale.ROOT)))
                .count();
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }
}
