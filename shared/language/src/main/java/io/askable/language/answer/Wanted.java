package io.askable.language.answer;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, by its words in English, German, French or Spanish. */
enum Wanted {
    AMOUNT(
            "\\bhow (?:many|much)\\b|\\b(?:what|which) (?:number|percent\\w*|proportion|fraction|amount)\\b|\\bwie ?viele?\\b|\\bcombien\\b|\\bcu[aá]nt[oa]s?\\b",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion|half|third|quarter|twice"
                    + "|percent|single|several|zwei|drei|vier|fünf|sechs|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)\\b"),
    TIME(
            "\\bwhen\\b|\\b(?:what|which) (?:year|date|day|century|decade|month|time)\\b|\\bwann\\b|\\bquand\\b|\\bcu[aá]ndo\\b",
            "\\b1\\d\\d\\d\\b|\\b20\\d\\d\\b|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|century"
                    + "|decade|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d+s)\\b|\\b\\d+ ?(?:bc|ad|am|pm|uhr)\\b|\\d{1,2}:\\d\\d"),
    PERSON(
            "\\bwho(?:m|se)?\\b|\\bwhat (?:person|man|woman)\\b|\\bwer\\b|\\bwen\\b|\\bwem\\b|\\bqui\\b|\\bqui[eé]n(?:es)?\\b",
            ""),
    PLACE(
            "\\bwhere\\b|\\b(?:what|which) (?:city|country|place|region|town)\\b|\\bwo\\b|\\bwohin\\b|\\boù\\b|\\bd[oó]nde\\b",
            ""),
    REASON("\\bwhy\\b|\\bwarum\\b|\\bwieso\\b|\\bpourquoi\\b|\\bpor qué\\b", ""),
    MANNER("\\bhow\\b|\\bwie\\b|\\bcomment\\b|\\bcómo\\b", ""),
    CHOICE("\\bwhich\\b|\\bwelche\\w*\\b|\\bquel(?:le)?s?\\b|\\bcuál(?:es)?\\b", ""),
    THING("\\bwhat\\b|\\bwas\\b|\\bque\\b|\\bqu['’]|\\bqué\\b", ""),
    YES_OR_NO("", "");

    private final Pattern asked;
    private final Optional<Pattern> given;

    Wanted(String asked, String given) {
        this.asked = Pattern.compile("(?iU)" + asked);
        this.given = given.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile("(?iU)" + given));
    }

    static Wanted by(String question) {
        return Arrays.stream(values())
                .filter(wanted -> wanted.asked.matcher(question).find())
                .findFirst()
                .orElse(YES_OR_NO);
    }

    /** Whether the sentence holds such a thing that the question does not name already. */
    boolean isIn(Reading sentence, Reading question) {
        return switch (this) {
            case AMOUNT, TIME -> given.orElseThrow().matcher(sentence.text()).find();
            case PERSON, PLACE ->
                sentence.names().stream().anyMatch(name -> !question.text().contains(name));
            case REASON, MANNER, CHOICE, THING, YES_OR_NO -> true;
        };
    }
}
