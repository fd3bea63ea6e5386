package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishHeadings;
import io.askable.language.extractive.german.GermanHeadings;
import io.askable.language.extractive.phrases.StandardHeadings;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a heading asks. */
final class HeadingQuestions {

    private static final int LONGEST = 90;
    private static final Pattern NUMBERING = Pattern.compile(
            "(?iU)^(?:(?:step|part|chapter|schritt|étape|paso)\\s*)?(?:\\d{1,2}|[ivx]{1,4}|[a-h])\\s*[.):–-]\\s*|^[#•*→►-]+\\s*|^(?:step|part|schritt) \\d+\\s+");
    private static final Pattern CLOSING = Pattern.compile("[\\s.:…–-]+$");
    private static final Pattern QUESTION = Pattern.compile("(?s)[^?]{8,}[?？]|[^?]{8,} \\?");
    private static final Pattern OPENS_QUESTION = Pattern.compile(
            "(?iU)^¿?(?:und |and |so |but |aber |also )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|must|may"
                    + "|wer|wen|wem|was|welche\\p{L}*|wann|wo|woher|wohin|warum|wieso|weshalb|wie|wozu|woran|womit|wofür|worauf|ist|sind|kann|können|darf|soll|sollte|muss|müssen|gibt|lohnt|hat|haben"
                    + "|qui|que|qu['’]\\p{L}+|quoi|quel\\p{L}*|quand|où|pourquoi|comment|combien|est-ce|faut-il|peut-on"
                    + "|qué|quién\\p{L}*|cuál\\p{L}*|cuándo|dónde|por qué|cómo|cuánt\\p{L}*|para qué|es|puede|se puede"
                    + "|chi|che|cosa|quale|quando|dove|perché|come|quanto|quem|qual|onde|por que|como|wat|wie|waar|wanneer|waarom|hoe|welke)\\b");
    private static final Pattern ADDRESSES = Pattern.compile(
            "(?iU)\\b(?:want to|need help|questions\\?|like what|ready to|looking for|bist du|hast du|haben sie fragen|noch fragen|want more|bin ich|war ich|habe ich|sind wir|haben wir|am i|have i|did i|more info|did you know|interested|(?:haben|suchen|möchten|wollen|brauchen|kennen|wissen) sie (?:vielleicht|schon|noch|auch|interesse|fragen|lust|mehr)|do you (?:want|need|like|know))\\b");

    /** Points to what only the sentences around it tell, or asks the reader of themselves. */
    private static final Pattern DANGLES = Pattern.compile(
            "(?iU)\\b(?:it|its|he|she|they|them|their|his|him|this|that|these|those|you|your|we|us|our|i|my|me|else|then|so|there|here|us"
                    + "|er|es|ihn|ihm|ihr|ihre\\p{L}?|sein|seine\\p{L}?|das|dies\\p{L}*|du|dein\\p{L}*|dir|dich|wir|uns|unser\\p{L}*|ich|mich|mir|mein\\p{L}*|euch|euer|eure\\p{L}?|da|dann|denn|hier|dort|dabei|dafür|damit|darunter|dahinter|davon|daran|dazu|darauf|nun|also|sonst|jetzt|eigentlich|bloß"
                    + "|il|elle|ils|elles|cela|ça|ce|vous|nous|je|on|tu|él|ella|ellos|ellas|esto|eso|usted|nosotros|yo|lui|lei|loro|questo|noi|io|ele|ela|eles|isso|isto|nós|eu|hij|zij|ze|dit|wij|we|ik|je|jij|het)\\b|\\bsie\\b(?-i:(?<=sie))");

    /** The same in a heading, where "it" may be what the post is about. */
    private static final Pattern DANGLES_ALONE = Pattern.compile(
            "(?iU)\\b(?:this|that|these|those|they|them|he|she|his|him|their|darunter|dahinter|darin|darauf|dagegen|dazu|dies(?:e[rnms]?)?|daran|dafür|davon|damit|dabei|daraus|esto|eso|cela|ça)\\b|\\bdas (?:ziel|problem|ergebnis|thema)\\b|\\b(?:das|es)(?-i: \\p{Ll}+)?\\?$");

    /** One person asks another. */
    private static final Pattern TO_SOMEBODY = Pattern.compile(
            "(?U)\\b(?:[Yy]ou|[Yy]our|[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\\p{L}*|Sie|Ihnen|Ihre?[nmrs]?|[Ii]hr|[Ee]uch|[Uu]sted|[Vv]ous|[Vv]otre)\\b");

    private static final Pattern OF_ONESELF = Pattern.compile(
            "(?U)^\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}:|\\b(?:I|I['’]\\p{L}+|my|My|me|[Ii]ch|mir|mich|[Mm]ein\\p{L}*|[Jj]e|[Jj]['’]\\p{L}+)\\b");

    private static final Pattern WANTS_YES_OR_NO = Pattern.compile(
            "(?iU)^(?:is|are|was|were|do|does|did|can|could|should|will|would|has|have|must|may|ist|sind|kann|können|darf|soll|sollte|muss|müssen|hat|haben|gibt|lohnt|eignet|braucht)\\b");

    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?iU)\\b(?:yes|no|not|cannot|can|may|must|should|ja|nein|nicht|keine?[nmrs]?|kann|können|darf|dürfen|muss|müssen|soll\\p{L}*)\\b|n['’]t\\b");

    private static final Set<String> EMPTY_HEADINGS = Set.of(
            "introduction",
            "conclusion",
            "conclusions",
            "summary",
            "overview",
            "background",
            "faq",
            "faqs",
            "references",
            "sources",
            "comments",
            "related",
            "see also",
            "links",
            "notes",
            "about",
            "about the author",
            "table of contents",
            "contents",
            "final thoughts",
            "wrapping up",
            "wrap up",
            "what's next",
            "next steps",
            "further reading",
            "resources",
            "advertisement",
            "einleitung",
            "fazit",
            "zusammenfassung",
            "kommentare",
            "quellen",
            "inhalt",
            "conclusión",
            "resumen",
            "introducción",
            "commentaires",
            "sommaire",
            "conclusione",
            "conclusão",
            "updates",
            "update",
            "disclaimer",
            "more",
            "share",
            "tags");

    private final Optional<String> language;
    private final Optional<EnglishHeadings> english;
    private final Optional<GermanHeadings> german;

    HeadingQuestions(Article article, Optional<String> language) {
        this.language = language;
        this.english = language.filter("en"::equals).map(tag -> new EnglishHeadings(article.text()));
        this.german = language.filter("de"::equals).map(tag -> new GermanHeadings());
    }

    Optional<Asked> of(String heading) {
        String bare = NUMBERING.matcher(heading.strip()).replaceFirst("").strip();
        if (bare.isEmpty()
                || bare.length() > LONGEST
                || EMPTY_HEADINGS.contains(CLOSING.matcher(bare.toLowerCase()).replaceFirst(""))) {
            return Optional.empty();
        }
        if (QUESTION.matcher(bare).matches()) {
            return asksReaders(bare) && !DANGLES_ALONE.matcher(bare).find()
                    ? Optional.of(new Asked(bare, Kind.HEADING_QUESTION))
                    : Optional.empty();
        }
        String topic = CLOSING.matcher(bare).replaceFirst("");
        return StandardHeadings.of(language, topic)
                .map(question -> new Asked(question, Kind.HEADING))
                .or(() -> english.flatMap(questions -> questions.of(topic)))
                .or(() -> german.flatMap(questions -> questions.of(topic)));
    }

    /** The same of a sentence that asks; it must stand on its own more than a heading does. */
    Optional<Asked> ofSentence(String sentence) {
        boolean whole = sentence.length() <= LONGEST
                && sentence.split("\\s+").length >= 4
                && asksReaders(sentence)
                && QUESTION.matcher(sentence).matches()
                && !DANGLES.matcher(sentence).find()
                && Character.isUpperCase(sentence.charAt(0));
        return whole ? Optional.of(new Asked(sentence, Kind.POSED)) : Optional.empty();
    }

    /** Whether question and answer are two people's: what an interview asks is asked of its guest, not by readers. */
    static boolean isInterview(String question, String answer) {
        return TO_SOMEBODY.matcher(question).find()
                && OF_ONESELF.matcher(answer).find();
    }

    /** Whether the answer to a question that wants yes or no says neither. */
    static boolean isEvaded(String question, String answer) {
        return WANTS_YES_OR_NO.matcher(question).find()
                && !YES_OR_NO.matcher(answer).find();
    }

    /** Not a headline that merely doubts, nor a call to the reader. */
    private static boolean asksReaders(String question) {
        return question.split("\\s+").length >= 3
                        && OPENS_QUESTION.matcher(question).find()
                        && !ADDRESSES.matcher(question).find()
                || question.codePoints().anyMatch(c -> Character.isIdeographic(c));
    }
}
