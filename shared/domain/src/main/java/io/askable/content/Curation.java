package io.askable.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A publisher's say over the questions of one post. It outlives runs: what is laid over each is decided anew when somebody reads.
 *
 * @param version rises with every change; 0: nothing was ever said
 * @param questions those with a say, in no order
 */
public record Curation(long version, List<CuratedQuestion> questions) {

    public static final Curation NONE = new Curation(0, List.of());

    /** Most questions of a post with a say. */
    public static final int MAX_QUESTIONS = 50;

    public Curation {
        questions = List.copyOf(questions);
    }

    /** The next version, with a say about one question; saying nothing about it takes it out. */
    public Curation with(CuratedQuestion changed) {
        List<CuratedQuestion> others = others(changed.question().id());
        return new Curation(
                version + 1,
                changed.isUntouched()
                        ? others
                        : Stream.concat(others.stream(), Stream.of(changed)).toList());
    }

    /** The next version, with nothing said about a question; one that the publisher wrote alone is gone then. */
    public Curation without(QuestionId id) {
        return new Curation(version + 1, others(id));
    }

    /**
     * All there are of a post, hidden ones too, in the order readers see: pinned first, then as written, then those kept; last
     * what they do not see.
     */
    public List<CuratedQuestion> over(List<Question> written) {
        Map<QuestionId, CuratedQuestion> said = byId();
        Set<String> words = known().stream().map(Curation::words).collect(Collectors.toSet());
        Map<QuestionId, CuratedQuestion> all = new LinkedHashMap<>();
        for (Question question : written) {
            CuratedQuestion entry = said.get(question.id());
            if (entry != null || !words.contains(words(question.draft().question()))) {
                all.put(question.id(), entry == null ? CuratedQuestion.written(question) : entry);
            }
        }
        questions.stream()
                .filter(entry -> entry.isKept() || entry.hidden())
                .forEach(entry -> all.putIfAbsent(entry.question().id(), entry));
        return placed(all.values().stream()
                .sorted(Comparator.comparing(entry -> !entry.pinned()))
                .toList());
    }

    /** What readers of a post see, in order. */
    public List<Question> shown(List<Question> written) {
        List<Question> shown = over(written).stream()
                .filter(entry -> !entry.hidden())
                .map(CuratedQuestion::question)
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(position -> shown.get(position).at(position))
                .toList();
    }

    /** One question as readers see it; absent when hidden. {@code written}: as the shown run has it, if it does. */
    public Optional<Question> shown(QuestionId id, Optional<Question> written) {
        CuratedQuestion entry = byId().get(id);
        if (entry == null) {
            return written;
        }
        boolean isThere = !entry.hidden() && (entry.isKept() || written.isPresent());
        return isThere ? Optional.of(entry.question()) : Optional.empty();
    }

    /** What a new run had better not write: it is said already, or was not wanted. */
    public List<String> known() {
        return questions.stream()
                .filter(entry -> entry.isKept() || entry.hidden())
                .flatMap(entry -> Stream.of(entry.question().draft().question(), entry.writtenAs()))
                .distinct()
                .toList();
    }

    private List<CuratedQuestion> others(QuestionId id) {
        return questions.stream()
                .filter(entry -> !entry.question().id().equals(id))
                .toList();
    }

    private Map<QuestionId, CuratedQuestion> byId() {
        return questions.stream()
                .collect(Collectors.toMap(entry -> entry.question().id(), Function.identity()));
    }

    /** Lowest positions first, so that each finds the places before its own settled. What is hidden takes no place. */
    private static List<CuratedQuestion> placed(List<CuratedQuestion> natural) {
        List<CuratedQuestion> shown =
                natural.stream().filter(entry -> !entry.hidden()).toList();
        List<CuratedQuestion> order = new ArrayList<>(
                shown.stream().filter(entry -> entry.position().isEmpty()).toList());
        shown.stream()
                .filter(entry -> entry.position().isPresent())
                .sorted(Comparator.comparingInt(entry -> entry.position().getAsInt()))
                .forEach(entry -> order.add(Math.min(entry.position().getAsInt(), order.size()), entry));
        natural.stream().filter(CuratedQuestion::hidden).forEach(order::add);
        return List.copyOf(order);
    }

    private static String words(String question) {
        return String.join(" ", question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
