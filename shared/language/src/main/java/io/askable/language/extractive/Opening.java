package io.askable.language.extractive;

import io.askable.language.retrieve.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a post says what it is about: one of its first sentences, which stands on its own and speaks of title or description. */
final class Opening {

    private static final int FIRST = 6;
    private static final int SHORTEST = 60;

    /** As much of title or description must be taken up; less is background, or chance. */
    private static final double ENOUGH = 0.41;

    /** A title of so few words is taken up by chance further down, or by a word that is merely alike. */
    private static final int FEW = 2;

    /** A paragraph's first sentence points back less than a later one, whatever its words. */
    private static final double OPENS_PARAGRAPH = 0.35;

    private static final double OPENS_POST = 0.3;
    private static final double DESCRIBED = 0.5;
    private static final double LATER = 0.1;
    private static final double OF_WRITER = 0.2;

    /** As much of the title makes up for a writer who speaks of themselves. */
    private static final double MUCH = 0.5;

    /** Titles, dates and names may stand above the first sentence of a post; a paragraph may not. */
    private static final int FIRST_BLOCKS = 5;

    /** As many letters in common at the beginning make words alike. */
    private static final int ALIKE = 6;

    /** Words that a text opens with only when something stands before it, or when it speaks of its writer. */
    private static final Pattern DANGLES = Pattern.compile(
            "(?iU)^\\P{L}*(?:(?:he|she|it|they|this|that|these|those|but|and|so|however|also|then|there|here|we|you|my|our|his|her|their|its|in this|in addition|in other words|moreover|instead|such|click|scroll|compare|see|note|anyway|well"
                    + "|er|sie|es|das(?! (?-i:\\p{Lu}|\\p{Ll}+e[ns]? \\p{Lu}))|dies\\p{L}*|denn|dann|deshalb|daher|darum|zudem|außerdem|aber|doch|und|oder|auch(?! (?-i:\\p{Lu}))|ich|wir|ihr|ihre\\p{L}*|sein\\p{L}*|mein\\p{L}*|unser\\p{L}*|hier\\p{L}*|dort|dabei|damit|dafür|dazu|davon|danach|darüber|dadurch|hinzu|so|jedoch|allerdings|neben dies\\p{L}*|du|klicken|soviel|nun|seitdem|trotzdem|dennoch|somit|jetzt|heute|gestern|derweil|heißt|sprich|ebenfalls|genauer|vor ein paar|für mich|kein wunder|natürlich|ein weitere\\p{L}*|was das|dass|grund (?:ist|sind|war|dafür|hierfür)|bitte|eigentlich|bist|hast|liebe\\p{L}*|sehr geehrte"
                    + "|il(?! (?-i:\\p{Lu}))|elle|ils|elles|ainsi|donc|cela|ce|c['’]\\p{L}+|cette|ces|mais|et|nous|vous|je|él|ella|esto|este|esta|así|además|pero|y|al sitio|nosotros|yo|lui|lei|questo|questa|ma|e|noi|io|ele|ela|isso|mas|nós|eu|en es[eoat]\\p{L}*|dans ce\\p{L}*|hij|zij|dit|dat|maar|wij|we|ik|encore)\\b)|^(?:\\S+ ){0,3}(?:\\p{L}+st du|dich|you)\\b|^[\"„“«»‹‚'–-]\\s?[^\"”“«»]{40,}");

    /** Early of what only an earlier sentence names; or a label, a call, a shout. */
    private static final Pattern POINTS = Pattern.compile(
            "(?U)\\b(?:[Tt]hese|[Tt]hose|[Tt]his|[Ss]uch|[Dd]iese?[nmrs]?|darüber|davon|dafür|hierbei|hierfür|hierzu|dabei|ebenfalls|solche[nmrs]?|euch|nämlich|o\\. ?g)\\b"
                    + "|^(?:\\S+ ){1,9}(?:it|he|she|they|them|er|ihn|ihm|ihnen)\\b|^(?:\\S+ ){1,6}aber\\b|^(?:\\S+ ){1,8}(?:hier|here)\\b|^(?:[^\\s,]+ ){1,6}(?:deren|dessen)\\b|(?<!,) das (?:schon|auch|nicht|alles|nun|ja|doch|jetzt|erst)\\b|^(?:\\S+ )?(?:[Ii]hre?[nmrs]?|[Ss]eine?[nmrs]?|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\\b|^[\\p{L} ]{2,25}:|\\byou (?:need|have|must|should)\\b|^[Tt]atsächlich|^[Bb]isher|^A él|[!]$|^\\p{Lu}{4,} ");

    private static final Pattern OF_ONESELF = Pattern.compile(
            "(?U)\\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Ii]ch|[Mm]ir|[Mm]ich|[Mm]eine?[nmrs]?|[Ww]ir|[Uu]ns|[Uu]nser\\p{L}*|[Jj]e|ma|mon|mes|[Nn]ous|[Nn]otre|[Yy]o|mi|mis|[Nn]uestr\\p{L}+)\\b");

    private static final Pattern QUOTED = Pattern.compile("[\"„“»«][^\"„“”»«]*[\"“”«»]");

    private final List<AnswerSentence> sentences;
    private final Answers answers;
    private final Set<String> title;
    private final String described;
    private final Set<String> description;
    private final Terms terms;

    /** @param description empty where nobody described the post */
    Opening(List<AnswerSentence> sentences, Answers answers, String title, String description, Terms terms) {
        this.sentences = sentences;
        this.answers = answers;
        this.title = new HashSet<>(terms.in(title));
        this.described = description;
        this.description = new HashSet<>(terms.in(description));
        this.terms = terms;
    }

    /** Empty where no early sentence would tell a reader. */
    Optional<AnswerSentence> find() {
        return sentences.stream()
                .limit(FIRST)
                .filter(sentence -> sentence.text().length() >= SHORTEST || isIdeographic(sentence))
                .filter(Opening::standsAlone)
                .filter(this::tells)
                .filter(sentence -> shared(sentence, title) > MUCH || !isOfOneself(sentence))
                .max(Comparator.comparingDouble(this::worth));
    }

    private boolean tells(AnswerSentence sentence) {
        boolean byTitle = title.size() > FEW ? shared(sentence, title) >= ENOUGH : repeatsTitle(sentence);
        return byTitle || described.contains(sentence.text()) || shared(sentence, description) >= ENOUGH;
    }

    /** Word for word: one of two at the very beginning, both of them further down. */
    private boolean repeatsTitle(AnswerSentence sentence) {
        Set<String> words = new HashSet<>(terms.in(sentence.text()));
        long repeated = title.stream().filter(words::contains).count();
        return repeated > (sentence.place() == 0 ? 0 : 1);
    }

    private double worth(AnswerSentence sentence) {
        return shared(sentence, title)
                + DESCRIBED * shared(sentence, description)
                + (opensParagraph(sentence) ? OPENS_PARAGRAPH : 0)
                + (opensPost(sentence) ? OPENS_POST : 0)
                - (isOfOneself(sentence) ? OF_WRITER : 0)
                - LATER * sentence.place();
    }

    /** Whether the answer that begins with it speaks of the title. */
    boolean speaksOfTitle(AnswerSentence sentence) {
        return shared(sentence, title) > 0;
    }

    private static boolean opensPost(AnswerSentence sentence) {
        return sentence.place() == 0 && sentence.block() < FIRST_BLOCKS && opensParagraph(sentence);
    }

    /** Behind nothing but what an agency puts there. */
    private static boolean opensParagraph(AnswerSentence sentence) {
        return sentence.start() == 0
                || sentence.place() == 0
                        && !sentence.blockText()
                                .substring(0, sentence.start())
                                .strip()
                                .matches("(?s).*[.!?:…]");
    }

    private static boolean isOfOneself(AnswerSentence sentence) {
        return OF_ONESELF
                .matcher(QUOTED.matcher(sentence.text()).replaceAll(""))
                .find();
    }

    private static boolean isIdeographic(AnswerSentence sentence) {
        return sentence.text().codePoints().anyMatch(Character::isIdeographic);
    }

    static boolean standsAlone(AnswerSentence sentence) {
        return !DANGLES.matcher(sentence.text()).find()
                && !POINTS.matcher(sentence.text()).find();
    }

    /** How many of these words the answer takes up, from 0 to 1. */
    private double shared(AnswerSentence sentence, Set<String> wanted) {
        List<String> words = terms.in(answers.beginningWith(sentence));
        long found = wanted.stream()
                .filter(term -> words.stream().anyMatch(word -> isAlike(term, word)))
                .count();
        return wanted.isEmpty() ? 0 : (double) found / wanted.size();
    }

    /** The same, or compounds of one word: "Lieferkette", "Lieferkettengesetz"; "Batteriespeicher", "Solarbatterie". */
    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || one.length() >= ALIKE
                        && other.length() >= ALIKE
                        && (one.contains(other.substring(0, ALIKE)) || other.contains(one.substring(0, ALIKE)));
    }
}
