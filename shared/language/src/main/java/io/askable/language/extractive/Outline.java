package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.language.check.CheckedText;
import io.askable.language.retrieve.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A post as sections of sentences that are whole, plain and worth quoting. */
final class Outline {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 420;
    private static final int LONGEST_CAPTION = 160;

    /** What stands under a picture and its caption: whose it is. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?iUs)\\P{L}{0,3}(?:©|photo(?:graph)?\\b|foto\\b|bild\\b|image\\b|picture\\b|credits?\\b|bildnachweis\\b|quelle\\b|source\\b|fotograf\\b).{0,80}");

    private static final Pattern WHOLE =
            Pattern.compile("(?Us)[\\p{Lu}\\p{N}\"“„«‘'¿¡(].*[.!…。！][\"”“»’')]*|(?s).*[。！]");

    /** What a sentence splitter cuts in two: dates and numbers of order, initials, abbreviations. */
    private static final Pattern CUT_OFF = Pattern.compile(
            "(?Us).*(?:\\b\\d{1,3}|[-\\s]\\p{Lu}|\\b(?:bzw|ca|Nr|Dr|St|Prof|etc|usw|vgl|Abs|Art|Mio|Mrd|Std|Min|inkl|evtl|ggf|sog|Mr|Mrs|vs|No|Inc|Co|Ltd|Jan|Feb|Aug|Sept|Sep|Okt|Oct|Nov|Dez|Dec))\\.");

    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?iU)\\bcookies?\\b|newsletter|all rights reserved|alle rechte|©|copyright|datenschutz|privacy policy|javascript|instagram|pinterest|whatsapp|follow us|folgt uns|subscribe|abonnieren|gefällt mir|read more|weiterlesen|click here|affiliate(?!d)|kommentar(?:e|funktion)?\\b|suscr[ií]b|abonnez|hier klicken|mehr infos|lesen sie auch|lire aussi|leer también|photo by|foto:|besuchen sie|visit us|contact us|kontaktieren sie|check out|learn more|sign up|find out more|weitere informationen|mehr informationen|klicken sie|bookmark|pre-?order|log ?in\\b|jetzt bestellen|hier geht|weiter\\s?\\.\\.\\.|\\.\\.\\.\\s?weiter|produktempfehlung|diese frage\\b|gute frage\\b|good question|wie bereits erwähnt|as mentioned|en savoir plus|cliquez|haz clic");

    /** A paragraph that is a question of its own: what pages without headings write above an answer. */
    private static final Pattern QUESTION_ALONE = Pattern.compile("(?Us)\\P{L}{0,4}[^.!?…]{10,90}\\?");

    /** What agencies put before their first sentence: "29.11.2022 | Hamburg (dpa) - ". */
    private static final Pattern DATELINE = Pattern.compile(
            "(?U)^(?=[^–—-]*[\\d(])(?:\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\s*[|,]?\\s*)?(?:\\p{Lu}[\\p{L}/. -]{1,30}?\\s*)?(?:\\([^()]{2,30}\\)\\s*)?[–—-]\\s+(?=\\p{Lu})");

    private final List<Section> sections = new ArrayList<>();
    private final List<AnswerSentence> sentences = new ArrayList<>();
    private final List<Posed> posed = new ArrayList<>();
    private final List<Introduced> introduced = new ArrayList<>();
    private final CheckedText checked;

    private Optional<Block> heading = Optional.empty();
    private Optional<Block> list = Optional.empty();
    private final List<AnswerSentence> open = new ArrayList<>();
    private int skipped;
    private boolean announced = true;

    Outline(Article article) {
        this.checked = new CheckedText(article.url());
        for (Block block : article.blocks()) {
            switch (block.kind()) {
                case HEADING -> startSection(block);
                case PARAGRAPH -> {
                    if (isCaption(article.blocks(), block)) {
                        announced = false;
                    } else if (QUESTION_ALONE.matcher(block.text()).matches()) {
                        startSection(block);
                    } else {
                        add(block);
                        announced = open.isEmpty() || block.text().endsWith(":");
                    }
                }
                case LIST -> {
                    introduction(article.blocks(), block)
                            .ifPresent(text ->
                                    introduced.add(new Introduced(text, Math.max(0, sentences.size() - 1), block)));
                    list = list.isEmpty() && announced && open.size() <= 2 ? Optional.of(block) : list;
                    announced = false;
                }
                case CODE, QUOTE, TABLE -> announced = false;
            }
        }
        endSection();
    }

    List<Section> sections() {
        return sections;
    }

    /** In reading order. */
    List<AnswerSentence> sentences() {
        return sentences;
    }

    List<Posed> posed() {
        return posed;
    }

    List<Introduced> introduced() {
        return introduced;
    }

    /** The sentence with a colon at its end that stands right before the list. */
    private static Optional<String> introduction(List<Block> blocks, Block list) {
        int before = blocks.indexOf(list) - 1;
        return before < 0 || blocks.get(before).kind() != BlockKind.PARAGRAPH
                ? Optional.empty()
                : Optional.of(blocks.get(before).text().strip())
                        .filter(text -> text.endsWith(":"))
                        .map(text -> Sentences.of(text).getLast());
    }

    private static boolean isCaption(List<Block> blocks, Block block) {
        int next = blocks.indexOf(block) + 1;
        return next < blocks.size()
                && block.text().length() <= LONGEST_CAPTION
                && CREDIT.matcher(blocks.get(next).text()).matches();
    }

    private void startSection(Block next) {
        endSection();
        heading = Optional.of(next);
        list = Optional.empty();
        skipped = 0;
        announced = true;
    }

    private void endSection() {
        sections.add(new Section(heading, List.copyOf(open), list, skipped));
        open.clear();
    }

    private void add(Block block) {
        int from = 0;
        boolean cut = false;
        Optional<String> question = Optional.empty();
        for (String cutOut : Sentences.of(block.text())) {
            int cutAt = block.text().indexOf(cutOut, from);
            from = cutAt + cutOut.length();
            String sentence = cutAt == 0 ? DATELINE.matcher(cutOut).replaceFirst("") : cutOut;
            int start = from - sentence.length();
            boolean rest = cut;
            cut = CUT_OFF.matcher(sentence).matches();
            if (!rest && !cut && isFit(sentence)) {
                AnswerSentence fit =
                        new AnswerSentence(sentences.size(), sections.size(), block.index(), block.text(), start, from);
                sentences.add(fit);
                open.add(fit);
                question.ifPresent(asked -> posed.add(new Posed(asked, fit)));
            } else if (open.isEmpty()) {
                skipped += sentence.length();
            }
            question = Optional.of(sentence).filter(asked -> asked.endsWith("?"));
        }
    }

    private boolean isFit(String sentence) {
        return sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && WHOLE.matcher(sentence).matches()
                && isBalanced(sentence)
                && !BOILERPLATE.matcher(sentence).find()
                && checked.fitWhole(sentence, LONGEST).filter(sentence::equals).isPresent();
    }

    /** No quotation or bracket that was opened or closed in another sentence. */
    private static boolean isBalanced(String sentence) {
        return count(sentence, "(") == count(sentence, ")")
                && count(sentence, "[") == count(sentence, "]")
                && count(sentence, "«") == count(sentence, "»")
                && count(sentence, "\"") % 2 == 0
                && count(sentence, "“") + count(sentence, "„")
                        <= 2 * Math.max(count(sentence, "”"), count(sentence, "“"))
                && (count(sentence, "„") > 0 || count(sentence, "“") == count(sentence, "”"));
    }

    private static long count(String sentence, String mark) {
        return sentence.chars().filter(c -> c == mark.charAt(0)).count();
    }
}
