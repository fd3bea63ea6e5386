package io.askable.language.extractive.english;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Which questions may be shown: they stand on their own, are short and are plain English. */
final class Grammar {

    private static final int MIN_WORDS = 3;
    private static final int MAX_WORDS = 20;
    private static final int MAX_CHARS = 140;

    /** Words that point to something outside the question. */
    private static final Set<String> POINTERS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "him",
            "them",
            "his",
            "her",
            "hers",
            "its",
            "their",
            "theirs",
            "i",
            "me",
            "my",
            "mine",
            "we",
            "us",
            "our",
            "ours",
            "this",
            "these",
            "those",
            "himself",
            "herself",
            "itself",
            "themselves",
            "former",
            "latter",
            "such",
            "above",
            "below",
            "following",
            "aforementioned",
            "myself",
            "respectively",
            "here",
            "also",
            "too",
            "however",
            "therefore",
            "thus",
            "instead",
            "otherwise",
            "another",
            "anyway",
            "several",
            "other",
            "others",
            "yet",
            "meanwhile",
            "currently");

    private static final Set<String> VAGUE = Set.of(
            "thing",
            "critics",
            "experts",
            "officials",
            "supporters",
            "opponents",
            "researchers",
            "scientists",
            "authors",
            "things",
            "one",
            "ones",
            "something",
            "everything",
            "anything",
            "nothing",
            "someone",
            "everyone",
            "part",
            "rest",
            "result",
            "results",
            "lot",
            "way",
            "ways",
            "time",
            "case",
            "problem",
            "approach",
            "answer",
            "reason",
            "question",
            "fact",
            "truth",
            "point",
            "bottom",
            "others",
            "other",
            "some",
            "many",
            "most",
            "all",
            "both",
            "each",
            "few",
            "none",
            "next",
            "last",
            "first",
            "second",
            "third",
            "news",
            "issue",
            "good",
            "bad",
            "person",
            "people",
            "man",
            "woman",
            "two",
            "three",
            "idea",
            "story",
            "book",
            "film",
            "article",
            "post",
            "report",
            "year",
            "day",
            "week",
            "month",
            "guy",
            "kind",
            "today",
            "experiments",
            "studies",
            "tests",
            "simple",
            "new",
            "recent");

    private static final String ENDS_WITH_VERB_AND_PREPOSITION =
            ".*\\b(?:used|made|known|based|composed|caused|designed|responsible|named|come|stand|lead|result|belong|apply|contribute|speciali[sz]e|deal|refer|consist) (?:for|from|of|by|to|in|with)\\?";

    private Grammar() {}

    static boolean allows(String question) {
        // Here "it" points to what follows.
        String[] words = question.replaceFirst("\\b(does it take|is it \\w+) to\\b", "does take to")
                .split("\\s+");
        return words.length >= MIN_WORDS
                && words.length <= MAX_WORDS
                && question.length() <= MAX_CHARS
                && question.endsWith("?")
                && !question.matches(".*[\"“”«»„()\\[\\]{};:|•…*_].*")
                && !question.matches(".*[,.–—-]\\s*\\?$")
                && !question.contains(", ")
                && !question.matches("\\w+ (?:is|are|was|were|do|does|did) (?:many|most|some|all|both|each|no) .*")
                && Arrays.stream(words).map(Grammar::bare).noneMatch(POINTERS::contains)
                && (!endsOpen(words) || question.matches(ENDS_WITH_VERB_AND_PREPOSITION))
                && !question.matches(".*\\b(?:for|by|of|in|to) \\w+ing\\?$")
                && !question.matches(
                        "When did .* (?:an?|the) \\w+\\?|What happens if the (?:problem|case|answer|result|question|value) .*");
    }

    /** Whether a subject says by itself what it is about: a name, a compound, or a noun that is not vague.
     *
     * @param wantsMore than one word where the post seems to speak of something known: "the queue"
     */
    static boolean isTelling(String subject, boolean wantsMore) {
        long telling = Arrays.stream(subject.split("\\s+"))
                .map(Grammar::bare)
                .filter(word -> word.length() > 2 && !VAGUE.contains(word))
                .filter(word -> !Set.of("the", "and", "for", "with", "from", "that", "any", "every", "only")
                        .contains(word))
                .count();
        boolean definite = subject.toLowerCase(Locale.ROOT).matches("(?:the|new|recent) .*");
        boolean name = subject.chars().skip(4).anyMatch(Character::isUpperCase);
        return telling >= (wantsMore && definite && !name ? 2 : 1);
    }

    /** A noun that needs another to say what it is: a macroeconomic problem, the simplest approach. */
    static boolean isVague(String noun) {
        return VAGUE.contains(noun);
    }

    private static boolean endsOpen(String[] words) {
        return Set.of(
                        "the", "a", "an", "of", "and", "or", "to", "in", "at", "by", "with", "for", "that", "are",
                        "not", "as", "than", "from", "into", "also")
                .contains(bare(words[words.length - 1]));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$|['’]s\\??$", "");
    }
}
